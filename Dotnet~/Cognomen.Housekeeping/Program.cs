using System.CommandLine;
using Cognomen.Housekeeping;

RootCommand root = new("Makes the files of this package that are generated, and checks that they are up to date.")
{
    BlocklistCommand.Create(),
    BlocklistReportCommand.Create(),
    BundleCommand.Create(),
    GivenNamesCommand.Create(),
    GoldensCommand.Create(),
    MetasCommand.Create(),
    MonoCommand.Create(),
    RealNamesCommand.Create(),
};
return root.Parse(args).Invoke();

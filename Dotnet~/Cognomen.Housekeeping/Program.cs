using System.CommandLine;
using Cognomen.Housekeeping;

RootCommand root = new("Makes the files of this package that are generated, and checks that they are up to date.")
{
    BundleCommand.Create(),
    GoldensCommand.Create(),
    MetasCommand.Create(),
};
return root.Parse(args).Invoke();

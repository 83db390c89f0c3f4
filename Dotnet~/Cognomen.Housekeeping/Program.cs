using System.CommandLine;
using Cognomen.Housekeeping;

RootCommand root = new("Makes the files of this package that are generated, checks that they are up to date, and checks what is published.")
{
    AddressesCommand.Create(),
    BlocklistCommand.Create(),
    BlocklistReportCommand.Create(),
    BundleCommand.Create(),
    FrontCommand.Create(),
    GivenNamesCommand.Create(),
    GoldensCommand.Create(),
    LinksCommand.Create(),
    MetasCommand.Create(),
    MonoCommand.Create(),
    PackageReadmeCommand.Create(),
    PackagesCommand.Create(),
    RealNamesCommand.Create(),
};
return root.Parse(args).Invoke();

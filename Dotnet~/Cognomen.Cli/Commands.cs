using System.CommandLine;

namespace Cognomen.Cli;

/// <summary>All commands.</summary>
internal static class Commands
{
    public static RootCommand Create()
    {
        RootCommand root = new("Surnames from the bundled model, or from a model of your own.")
        {
            GenerateCommand.Create(),
            UniqueCommand.Create(),
            PersonCommand.Create(),
            FamilyCommand.Create(),
            ScoreCommand.Create(),
            RankCommand.Create(),
            NationalitiesCommand.Create(),
            InfoCommand.Create(),
        };
        ShowcaseCommand.Attach(root);
        return root;
    }
}

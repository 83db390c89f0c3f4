using System;
using System.CommandLine;
using Cognomen.Cli;

Console.OutputEncoding = System.Text.Encoding.UTF8;

RootCommand root = new("Surnames from the bundled model, or from a model of your own.")
{
    GenerateCommand.Create(),
    UniqueCommand.Create(),
    FamilyCommand.Create(),
    ScoreCommand.Create(),
    RankCommand.Create(),
    NationalitiesCommand.Create(),
    InfoCommand.Create(),
};
ShowcaseCommand.Attach(root);
return root.Parse(args).Invoke();

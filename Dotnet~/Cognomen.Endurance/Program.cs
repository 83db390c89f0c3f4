using System.CommandLine;
using Cognomen.Endurance;

RootCommand root = new("The long runs: what ./test.sh tries for seconds, for as long as you like. The exit code is 0 only when nothing broke.")
{
    FuzzCommand.Create(),
    RuntimeCommands.CreateThreads(),
    RuntimeCommands.CreateMemory(),
    RuntimeCommands.CreatePatterns(),
    RuntimeCommands.CreateCulture(),
};
return root.Parse(args).Invoke();

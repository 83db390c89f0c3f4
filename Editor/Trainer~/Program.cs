using System;
using System.CommandLine;
using System.Text;
using Cognomen.CommandLine;
using Cognomen.Trainer.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

RootCommand root = new("Trains the networks that Cognomen makes surnames with.")
{
    TrainCommand.Create(),
    EvaluateCommand.Create(),
    CalibrateCommand.Create(),
    CompareCommand.Create(),
    TableCommand.Create(),
    ReportCommand.Create(),
    DiagnoseCommand.Create(),
    SpeedCommand.Create(),
};

// Signals are the commands' own business: a training stops between two steps.
return CommandLineProgram.Run(root, args, new InvocationConfiguration { ProcessTerminationTimeout = null });

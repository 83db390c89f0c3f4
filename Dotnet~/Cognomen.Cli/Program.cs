using System;
using System.CommandLine;
using Cognomen.Cli;
using Cognomen.CommandLine;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return CommandLineProgram.Run(Commands.Create(), args, new InvocationConfiguration { Output = StandardOutput.Open() });

using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using Cognomen.CommandLine;
using Cognomen.Format;
using Cognomen.Trainer.Calibration;
using Cognomen.Trainer.Export;
using Cognomen.Trainer.Pipeline;
using Cognomen.Training;

namespace Cognomen.Trainer.Commands;

/// <summary><c>calibrate</c>: calibrates the lengths and min-p of a finished model again, without a training.</summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        Option<string> model = new("--model") { Description = "A model file.", HelpName = "FILE", Required = true };
        Option<string> corpus = new("--corpus") { Description = "The names that it was trained on.", HelpName = "FILE", Required = true };
        Option<string> output = new("--out") { Description = "Where the calibrated model goes; the model's own place is allowed.", HelpName = "FILE", Required = true };
        CorpusArguments reading = new();
        Command command = new("calibrate", "Calibrates a finished model anew, as a training does at its end: lengths of names, and which letters are too unlikely.") { model, corpus, output };
        reading.AddTo(command);
        command.SetAction(parsed => FriendlyErrors.Run(() =>
        {
            using StopRequest stop = new(watchInput: false);
            string path = parsed.GetRequiredValue(output);
            ModelOutput.Check(path);
            byte[] file;
            using (FileStream stream = File.OpenRead(parsed.GetRequiredValue(model)))
                file = ModelBytes.Read(stream);
            Corpus read = Corpus.Read(parsed.GetRequiredValue(corpus), reading.Read(parsed));
            byte[] calibrated = Recalibration.Run(file, read, new CalibrationRecipe(), stop.Token);
            NameModel written = ModelOutput.Write(path, calibrated);
            (double smallest, double largest) = ModelCalibration.MinP(written.Loaded.Definition);
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{path} ({written.Fingerprint:x16}): ending biases for {written.Loaded.Definition.Shape.Endings} lengths, symbols considered from {smallest:0.##} to {largest:0.##} times the likeliest on, by nationality"));
        }, message => Console.Error.WriteLine("error: " + message)));
        return command;
    }
}

#nullable enable

using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Cognomen.Training
{
    /// <summary>The folder that a training shares with its observer. It outlives both.</summary>
    /// <remarks>An observer that comes later reads all messages, and an interrupted training continues from the checkpoint beside its model.</remarks>
    internal sealed class RunFolder
    {
        internal RunFolder(string path)
        {
            Folder = path;
        }

        /// <summary>The folder.</summary>
        internal string Folder { get; }

        /// <summary>The messages, one JSON object a line.</summary>
        internal string Progress => In("progress.jsonl");

        /// <summary>The trainer's standard error.</summary>
        internal string Errors => In("errors.txt");

        /// <summary>A text that changes while the trainer lives.</summary>
        internal string Beat => In("beat.txt");

        /// <summary>If this file exists, the trainer stops.</summary>
        internal string Stop => In("stop.txt");

        /// <summary>The path of the trainer's model.</summary>
        internal string Model => In("model" + TrainingOptions.ModelExtension);

        /// <summary>The path of the set of the corpus's names.</summary>
        internal string RealNames => In("model" + ModelPaths.RealNamesExtension);

        private string Order => In("order.json");

        private string ProcessId => In("process.txt");

        /// <summary>Writes the order: the options of the training, and the target of the model.</summary>
        internal void WriteOrder(TrainingOptions options)
        {
            Directory.CreateDirectory(Folder);
            JObject order = new JObject
            {
                ["out"] = Path.GetFullPath(options.OutPath),
                ["arguments"] = new JArray(options.To(Model).ToArguments()),
            };
            File.WriteAllText(Order, order.ToString(Formatting.None));
        }

        /// <summary>Reads the order; null if there is none.</summary>
        internal (string OutPath, List<string> Arguments)? ReadOrder()
        {
            try
            {
                JObject order = JObject.Parse(File.ReadAllText(Order));
                List<string>? arguments = order["arguments"]?.ToObject<List<string>>();
                string? target = (string?)order["out"];
                if (arguments == null || target == null) return null;
                return (target, arguments);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException || e is JsonException)
            {
                return null;
            }
        }

        /// <summary>Saves the ID of the trainer's process.</summary>
        internal void WriteProcess(int id) => File.WriteAllText(ProcessId, id.ToString(System.Globalization.CultureInfo.InvariantCulture));

        /// <summary>The ID of the trainer's process; null if none has started.</summary>
        internal int? ReadProcess() =>
            File.Exists(ProcessId) && int.TryParse(File.ReadAllText(ProcessId), out int id) ? id : (int?)null;

        /// <summary>Asks the trainer to stop.</summary>
        internal void AskToStop()
        {
            try
            {
                if (Directory.Exists(Folder)) File.WriteAllText(Stop, string.Empty);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                // The trainer is killed when its time has passed.
            }
        }

        /// <summary>Opens the file of messages for appending.</summary>
        internal StreamWriter OpenProgress() => new StreamWriter(
            new FileStream(Progress, FileMode.Append, FileAccess.Write, FileShare.ReadWrite), new UTF8Encoding(false))
        { AutoFlush = true };

        /// <summary>The trainer's standard error; empty if there is none.</summary>
        internal string ReadErrors()
        {
            try
            {
                return File.Exists(Errors) ? File.ReadAllText(Errors).Trim() : string.Empty;
            }
            catch (IOException)
            {
                return string.Empty;
            }
        }

        /// <summary>Removes the folder. Files that cannot be removed stay, and do no harm.</summary>
        internal void Remove()
        {
            try
            {
                if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                // The folder is in the cache.
            }
        }

        private string In(string name) => Path.Combine(Folder, name);
    }
}

using System;
using System.IO;
using System.Threading;
using Cognomen.FakeTrainer;
using Cognomen.Training;

// The corpus's name chooses the script: success.csv, crash.csv, malformed.csv…
string corpus = Value("--corpus");
RunFolder run = new(Value("--run"));
using ManualResetEventSlim stop = new();
using RunPulse pulse = new(run, int.Parse(Value("--parent")), stop.Set);
using StreamWriter progress = run.OpenProgress();
Script script = new(corpus, Value("--out"), run, progress, stop, resumes: Array.IndexOf(args, "--resume") >= 0);
return script.Run(Path.GetFileNameWithoutExtension(corpus));

string Value(string option)
{
    int at = Array.IndexOf(args, option);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : throw new ArgumentException($"{option} is missing from: {string.Join(' ', args)}");
}

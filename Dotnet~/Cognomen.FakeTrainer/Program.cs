using System;
using System.IO;
using Cognomen.FakeTrainer;

// The corpus's name says how it goes: success.csv, crash.csv, malformed.csv…
string corpus = Value("--corpus");
string model = Value("--out");
Script script = new(corpus, model, Console.Out);
return script.Run(Path.GetFileNameWithoutExtension(corpus));

string Value(string option)
{
    int at = Array.IndexOf(args, option);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : throw new ArgumentException($"{option} is missing from: {string.Join(' ', args)}");
}

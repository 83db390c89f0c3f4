using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Encoding;
using Cognomen.Trainer.Evaluation;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Networks;
using TorchSharp;

// throw-away
string file = args[0];
Dictionary<string, string> o = args.Skip(1).Select(a => a.Split('=')).ToDictionary(a => a[0], a => a[1]);
double D(string k, double d) => o.TryGetValue(k, out string? v) ? double.Parse(v) : d;
torch.set_num_threads((int)D("threads", 2));
string[] lines = File.ReadAllLines(file);
string[] head = lines[0].Split(',');
int cn = Array.IndexOf(head, "nationality"), cs = Array.IndexOf(head, "surname"), cg = Array.IndexOf(head, "gender"), cp = Array.IndexOf(head, "split");
var rows = lines.Skip(1).Select(l => l.Split(',')).Select(f => (Nat: f[cn], Name: f[cs], Fem: cg >= 0 && f[cg] == "f", Split: f[cp])).ToList();
string[] nats = rows.Select(r => r.Nat).Distinct().Order(StringComparer.Ordinal).ToArray();
ConditionSet conditions = new(nats, nats.Select(n => rows.Any(r => r.Nat == n && r.Fem && r.Split == "train")).ToArray());
SymbolTable symbols = SymbolTable.Of(rows.Where(r => r.Split == "train").Select(r => r.Name));
LabelledName L((string Nat, string Name, bool Fem, string Split) r) { int n = Array.IndexOf(nats, r.Nat); return new(symbols.Encode(r.Name), n, conditions.Of(n, r.Fem)); }
var trainSet = rows.Where(r => r.Split == "train").Select(r => r.Name).ToHashSet();
using EncodedNames train = new(rows.Where(r => r.Split == "train").Select(L).ToList());
using EncodedNames val = new(rows.Where(r => r.Split == "val" && !r.Fem).Select(L).ToList());
var testRows = rows.Where(r => r.Split == "test" && !r.Fem).ToList();
using EncodedNames test = new(testRows.Select(L).ToList());
NetworkShape shape = new()
{
    Cell = Enum.Parse<Cognomen.Cell>(o.GetValueOrDefault("cell", "Gru")), Hidden = (int)D("h", 128), Layers = (int)D("layers", 1),
    SymbolEmbedding = (int)D("e", 32), ConditionEmbedding = (int)D("d", 24), Conditioning = (Conditioning)(int)D("cond", 2), OutputCondition = D("oc", 0) > 0,
};
FitRecipe fit = new()
{
    Epochs = (int)D("epochs", 60), Symbols = (long)D("symbols", 1e15), Batch = (int)D("batch", 64), LearningRate = D("lr", 0.003), WeightDecay = D("wd", 0.01),
    InputDropout = D("di", 0.2), HiddenDropout = D("dh", 0.3), WeightDropout = D("dw", 0), Alpha = D("alpha", 1), Average = D("ema", 0.999), FinalRate = D("final", 0.01),
};
int seed = (int)D("seed", 1);
using SurnameNetwork net = new(shape, symbols.Count, conditions, seed);
using DropConnect dc = new(net, fit.WeightDropout);
Fitter fitter = new(net, fit, train, val, seed) { Noise = fit.WeightDropout > 0 ? [dc] : [], Progress = D("v", 0) > 0 ? new P() : null };
FitResult r = fitter.Fit(CancellationToken.None);
NameCost[] costs = FloatScorer.Score(net, test);
(double, double) Q(Func<int, bool> w) { var c = costs.Where((_, i) => w(i)).ToList(); return (c.Sum(x => x.Nats) / c.Sum(x => x.Symbols), (double)c.Sum(x => x.Hits) / c.Sum(x => x.Symbols)); }
var all = Q(_ => true); var unseen = Q(i => !trainSet.Contains(testRows[i].Name));
Console.WriteLine($"{string.Join(' ', args.Skip(1))} | params {net.parameters().Sum(p => p.numel())} val {r.ValidationLoss:F4} best {r.BestEpoch}/{r.Epochs} test all {all.Item1:F4} ({all.Item2:P1}) unseen {unseen.Item1:F4} | {r.Seconds:F1}s {r.SymbolsPerSecond / 1000:F0}k/s");

internal sealed class P : IProgress<FitProgress>
{
    public void Report(FitProgress v) { if (v.ValidationLoss is double x) Console.WriteLine($"{v.Epoch} train {v.TrainingLoss:F4} val {x:F4}"); }
}

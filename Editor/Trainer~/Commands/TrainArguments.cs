using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Numerics;
using Cognomen.CommandLine;
using Cognomen.Trainer.Networks;
using Cognomen.Trainer.Pipeline;
using Cognomen.Trainer.Recipes;
using Cognomen.Training;

namespace Cognomen.Trainer.Commands;

/// <summary>The arguments of <c>train</c>: those of <see cref="TrainingOptions"/>, and some more for people.</summary>
internal sealed class TrainArguments
{
    /// <summary>The word for JSON lines.</summary>
    public const string Json = "json";

    private const string Careful = "careful", Uniform = "uniform";
    private const int MostThreads = 4, MostThreadsAsked = 1024;

    // Small products wait for the slowest thread. A thread without a free core stalls all others, so half of the processors are enough.
    private static readonly int UsualThreads = Math.Clamp(Environment.ProcessorCount / 2, 1, MostThreads);

    private static readonly string[] Ways = ["initial-state", "every-step", "both"];

    private readonly Option<string> corpus = Text("--corpus", "A CSV with a column of names and, if you like, of nationalities, genders and splits; or a .txt with one name a line.", "FILE");
    private readonly Option<string> output = Text("--out", "The model to write; an old one stays until the new one is complete.", "FILE");
    private readonly Option<RecurrentCell> cell = Word<RecurrentCell>("--cell", TrainingWords.Cells, TrainingWords.TryParse);
    private readonly Option<bool> unconditioned = new("--unconditioned") { Description = "Leave nationalities out." };
    private readonly Option<long> seed = SeedOption();
    private readonly CorpusArguments reading = new();
    private readonly Option<int?> hidden = Override<int>("--hidden", "Units of the student's hidden state.");
    private readonly Option<int?> embedding = Override<int>("--embedding", "Numbers that describe a symbol.");
    private readonly Option<int?> epochs = Override<int>("--epochs", "Epochs of each network at most.");
    private readonly Option<int?> teachers = Override<int>("--teachers", "Networks averaged to teach the student; 0 for none.");
    private readonly Option<int?> batch = Override<int>("--batch", "Names of a step.");
    private readonly Option<double?> learningRate = Override<double>("--learning-rate", "The highest learning rate.");
    private readonly Option<double?> weightDecay = Override<double>("--weight-decay", "Decoupled weight decay of the matrices.");
    private readonly Option<double?> dropout = Override<double>("--dropout", "The share of inputs and hidden states dropped.");
    private readonly Option<double?> clip = Override<double>("--clip", "The largest norm of a gradient; 0 for none.");

    private readonly Option<string?> conditioning = Among("--conditioning", "How the student is told the nationality: by its initial state, at every step, or both.", Ways);
    private readonly Option<string?> initialisation = Among(
        "--initialisation", "The student's first weights: careful (orthogonal recurrent ones, identity for elman-relu, a forget bias of 1) or uniform.", [Careful, Uniform]);

    public Option<TrainingPreset> Preset { get; } = PresetOption();

    public Option<string?> Progress { get; } = new Option<string?>("--progress") { Description = "json: one JSON object a line on standard output, and nothing else; closing standard input stops the training.", HelpName = "json" }.AcceptOnlyFromAmong(Json);

    public Option<string?> Run { get; } = new("--run") { Description = "With --progress json: a folder shared with the program that watches. Messages go to progress.jsonl there, and a file stop.txt there stops the training, in place of standard output and input.", HelpName = "FOLDER" };

    public Option<int> Parent { get; } = NumberOption.Of("--parent", "With --run: the process whose end stops the training.", 0, 0, int.MaxValue, "ID");

    public Option<int> Threads { get; } = ThreadsOption();

    public Option<bool> Resume { get; } = new("--resume") { Description = "Go on from the checkpoint that an interrupted training left beside the model; begin anew where there is none." };

    public Option<double> CheckpointEvery { get; } = NumberOption.Of<double>(
        "--checkpoint-every", "Seconds between two checkpoints, each at the end of an epoch; 0 for one after every epoch.", CheckpointOptions.DefaultSeconds, 0, double.MaxValue, "SECONDS");

    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Log more." };

    /// <summary><c>--preset</c>, for every command that trains.</summary>
    public static Option<TrainingPreset> PresetOption() => Word<TrainingPreset>("--preset", TrainingWords.Presets, TrainingWords.TryParse);

    /// <summary><c>--seed</c>, in the same way.</summary>
    public static Option<long> SeedOption() => NumberOption.Of("--seed", "The same seed gives the same model on the same machine.", 1, long.MinValue, long.MaxValue);

    /// <summary><c>--threads</c>, in the same way.</summary>
    public static Option<int> ThreadsOption() => NumberOption.Of("--threads", "Threads of libtorch; another number may give another model.", UsualThreads, 1, MostThreadsAsked);

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[]
        {
            corpus, output, Preset, cell, unconditioned, seed, Progress, Run, Parent, Threads, Resume, CheckpointEvery, Verbose,
            hidden, embedding, epochs, teachers, batch, learningRate, weightDecay, dropout, clip, conditioning, initialisation,
        })
        {
            command.Options.Add(option);
        }
        reading.AddTo(command);
    }

    /// <exception cref="ArgumentException">A value is outside its range.</exception>
    public CheckpointOptions ReadCheckpoints(ParseResult parsed) => new(parsed.GetValue(Resume), parsed.GetValue(CheckpointEvery));

    /// <exception cref="ArgumentException">A value is outside its range.</exception>
    public TrainingOptions ReadOptions(ParseResult parsed) => new(
        parsed.GetRequiredValue(corpus),
        parsed.GetRequiredValue(output),
        parsed.GetValue(Preset),
        parsed.GetResult(cell) is null ? null : parsed.GetValue(cell),
        parsed.GetValue(unconditioned),
        parsed.GetValue(seed),
        reading.Read(parsed),
        new TrainingOverrides(
            parsed.GetValue(hidden),
            parsed.GetValue(embedding),
            parsed.GetValue(epochs),
            parsed.GetValue(teachers),
            parsed.GetValue(batch),
            parsed.GetValue(learningRate),
            parsed.GetValue(weightDecay),
            parsed.GetValue(dropout),
            parsed.GetValue(clip)));

    /// <summary>The recipe of the options, with the shapes that only the command line offers.</summary>
    /// <exception cref="ArgumentException">Both a way of conditioning and no conditioning are asked for.</exception>
    public Recipe ReadRecipe(TrainingOptions options, ParseResult parsed)
    {
        Recipe recipe = RecipeOverrides.Apply(options);
        NetworkShape shape = recipe.Student.Shape;
        if (parsed.GetValue(conditioning) is string way)
        {
            if (options.Unconditioned)
                throw new ArgumentException($"--conditioning is '{way}', and --unconditioned leaves nationalities out: give one of them");
            shape = shape with { Conditioning = (Conditioning)(Array.IndexOf(Ways, way) + 1) };
        }
        if (parsed.GetValue(initialisation) is string weights)
            shape = shape with { CarefulInitialisation = weights == Careful };
        return recipe with { Student = recipe.Student with { Shape = shape } };
    }

    private static Option<string?> Among(string name, string description, string[] words) =>
        new Option<string?>(name) { Description = description + " Default: the preset's.", HelpName = string.Join("|", words) }.AcceptOnlyFromAmong(words);

    private delegate bool Parser<T>(string word, out T value);

    private static Option<string> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help, Required = true };

    // Ranges depend on one another, so they are checked when all values are known.
    private static Option<T?> Override<T>(string name, string description)
        where T : struct, INumber<T>, IMinMaxValue<T> => NumberOption.Optional(name, description + " Default: the preset's.", T.MinValue, T.MaxValue);

    private static Option<T> Word<T>(string name, string words, Parser<T> parse) => new(name)
    {
        Description = words + ".",
        HelpName = words,
        CustomParser = result => Parse(result, name, words, parse),
    };

    private static T? Parse<T>(ArgumentResult result, string name, string words, Parser<T> parse)
    {
        string word = result.Tokens[0].Value;
        if (parse(word, out T value))
            return value;
        result.AddError($"{name} is '{word}'; it must be {words}");
        return default;
    }
}

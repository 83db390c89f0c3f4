using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Cognomen.Endurance;
using Cognomen.Endurance.Fuzzing;
using Cognomen.Tests.Determinism;
using NUnit.Framework;

namespace Cognomen.Tests.Format;

/// <summary>Any bytes give a model that works, or a <see cref="NameModelException"/> that says what is wrong, within the memory allowed.</summary>
public sealed class FuzzTests
{
    private const long Seed = 1;
    private const int Files = 100_000;
    private const int ComparedFiles = 4_000;
    private const int RealNameFiles = 5_000;

    private static string Hostile => RepositoryRoot.At("Tests", "Hostile~");

    private static IEnumerable<string> HostileNames => Directory.EnumerateFiles(Hostile, "*.cognomen").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    [Test]
    public async Task A_hundred_thousand_mutated_files_break_nothing()
    {
        FuzzRun run = new(Mutator.OfPackage(RepositoryRoot.Folder), Seed);
        run.To(Files);
        await TestContext.Out.WriteLineAsync(run.ToString());
        Assert.That(run.Troubles, Is.Empty);

        // Or the mutations miss what they are for.
        Assert.That(run.Loaded, Is.GreaterThan(Files / 5));
        Assert.That(run.Kinds, Has.Count.GreaterThan(60));
    }

    [Test]
    public async Task Strange_models_answer_the_same_with_and_without_vector_instructions()
    {
        FuzzRun run = new(Mutator.OfPackage(RepositoryRoot.Folder), Seed);
        run.To(ComparedFiles);
        string program = Path.Combine(AppContext.BaseDirectory, "Cognomen.Endurance.dll");
        string count = ComparedFiles.ToString(CultureInfo.InvariantCulture);
        (int code, string output, string errors) = await ChildProcess.Run(
            "dotnet", [program, "fuzz", "--count", count, "--seed", "1"], environment: new Dictionary<string, string> { ["DOTNET_EnableHWIntrinsic"] = "0" });
        Assert.That(code, Is.Zero, output + errors);
        Assert.That(output, Does.Contain($"digest {run.Digest:x16} of all answers, with vector instructions of none"));
    }

    [TestCaseSource(typeof(TestModels), nameof(TestModels.All))]
    public void A_file_cut_short_anywhere_is_refused(string name)
    {
        byte[] file = TestModels.Bytes(name);
        for (int length = 0; length < file.Length; length++)
        {
            Refused(file.AsSpan(0, length).ToArray());

            // With a checksum that fits, the cut itself has to be found.
            Refused(FileParts.Seal(file.AsSpan(0, length).ToArray()));
        }
    }

    [TestCaseSource(typeof(TestModels), nameof(TestModels.All))]
    public void A_bit_flipped_anywhere_is_noticed(string name)
    {
        byte[] file = TestModels.Bytes(name);
        for (int at = 0; at < file.Length; at++)
        {
            file[at] ^= (byte)(1 << (at % 8));
            Refused(file);
            file[at] ^= (byte)(1 << (at % 8));
        }
    }

    [Test]
    public void Every_kept_file_has_the_outcome_that_is_written_down()
    {
        string[] written = RepositoryRoot.Read("Tests", "Hostile~", HostileFiles.Outcomes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(HostileFiles.Lines(Hostile), Is.EqualTo(written));
    }

    [TestCaseSource(nameof(HostileNames))]
    public void A_kept_file_is_refused_clearly(string name)
    {
        Trial trial = Trial.Of(File.ReadAllBytes(Path.Combine(Hostile, name)), draws: true);
        Assert.That(trial.Trouble, Is.Null);
        Assert.That(trial.Refusal, Is.Not.Null);
    }

    [Test]
    public void Mutated_sets_of_real_names_break_nothing()
    {
        NameModel model = TestModels.Load("gru");
        (string, string)[] names = [.. Enumerable.Range(0, 60).Select(i => (model.Nationalities[i % 2], new NameGenerator(model).NameAt(i)))];
        byte[] origin = RealNames.From(model, names).ToByteArray();
        int loaded = 0;
        for (int index = 0; index < RealNameFiles; index++)
        {
            Dice dice = Dice.For(Seed, index);
            byte[] file = FileParts.Seal([.. ByteMutations.Change(origin, dice)]);
            try
            {
                NameModel with = model.WithRealNames(RealNames.Load(file));
                loaded++;
                foreach (string nationality in model.Nationalities)
                    with.Score("Maria", nationality);
                with.RealNames!.Contains("Maria");
            }
            catch (NameModelException refusal)
            {
                Assert.That(refusal.Offset, Is.InRange(0, file.Length));
            }
        }

        Assert.That(loaded, Is.GreaterThan(RealNameFiles / 10));
    }

    private static void Refused(byte[] file)
    {
        Trial trial = Trial.Of(file, draws: false);
        Assert.That(trial.Trouble, Is.Null);
        Assert.That(trial.Refusal, Is.Not.Null);
    }
}

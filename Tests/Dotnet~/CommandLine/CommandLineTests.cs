using System;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using Cognomen.Cli;
using Cognomen.CommandLine;
using NUnit.Framework;

namespace Cognomen.Tests.CommandLine;

/// <summary>What a mistake on the command line gets: one line on standard error, and 1.</summary>
public sealed class CommandLineTests
{
    [TestCase("generate --count abc", "error: --count is \"abc\": it must be a whole number, 0 to 100000000 (help: generate --help)")]
    [TestCase("generate --count -1", "error: --count is \"-1\": it must be a whole number, 0 to 100000000 (help: generate --help)")]
    [TestCase("unique --count 1,5", "error: --count is \"1,5\": it must be a whole number, 0 to 100000000 (help: unique --help)")]
    [TestCase("generate --temperature 0,7", "error: --temperature is \"0,7\": write 0.7, with a decimal point (help: generate --help)")]
    [TestCase("generate --temperature NaN", "error: --temperature is \"NaN\": it must be a number, 0.05 to 20 (help: generate --help)")]
    [TestCase("generate --min-p 0,1", "error: --min-p is \"0,1\": write 0.1, with a decimal point (help: generate --help)")]
    [TestCase("generate --casing 7", "error: --casing is \"7\": it must be one of AsWritten, CapitalFirst, Upper, Lower (help: generate --help)")]
    [TestCase("generate --gender 3", "error: --gender is \"3\": it must be one of Unmarked, Masculine, Feminine (help: generate --help)")]
    [TestCase("generate --real-names Avoid,Only", "error: --real-names is \"Avoid,Only\": it must be one of Allow, Avoid, Only (help: generate --help)")]
    [TestCase("generate --seed 99999999999999999999", "error: --seed is \"99999999999999999999\": it must be a whole number, -9223372036854775808 to 9223372036854775807 (help: generate --help)")]
    [TestCase("rank --top -1 Kowalski", "error: --top is \"-1\": it must be a whole number, 1 to 2147483647 (help: rank --help)")]
    [TestCase("rank --split dev", "error: Argument 'dev' not recognized. Must be one of: (help: rank --help)")]
    [TestCase("generate --blend Irish=0,7,Polish=0,3", "error: --blend is \"Irish=0,7,Polish=0,3\": it reads Irish=0.7,Japanese=0.3, each nationality once (help: generate --help)")]
    [TestCase("generate --no-such", "error: Unrecognized command or argument '--no-such'. (help: generate --help)")]
    [TestCase("--no-such", "error: Unrecognized command or argument '--no-such'. (help: --help)")]
    [TestCase("generate --nationality Irsh", "error: nationality is \"Irsh\", which the model does not know. Did you mean Irish?")]
    [TestCase("generate --min-length 9 --max-length 3", "error: MinLength is 9 and MaxLength is 3: MinLength must not exceed MaxLength")]
    [TestCase("generate --script native", "error: --script is native: --nationality must be Bulgarian, Japanese, Korean, Macedonian, Russian, Serbian or Ukrainian")]
    [TestCase("generate --script native --nationality Irish", "error: --script is native: --nationality must be Bulgarian, Japanese, Korean, Macedonian, Russian, Serbian or Ukrainian")]
    [TestCase("person --script native --nationality Irish", "error: --script is native: --nationality must be Bulgarian, Japanese, Korean, Macedonian, Russian, Serbian or Ukrainian")]
    [TestCase("family --script native", "error: --script is native: --nationality must be Bulgarian, Japanese, Korean, Macedonian, Russian, Serbian or Ukrainian")]
    public void A_mistake_is_told_in_one_line(string line, string expected)
    {
        (int code, string output, string errors) = Run(line.Split(' '));
        Assert.Multiple(() =>
        {
            Assert.That(errors.ReplaceLineEndings("\n"), expected.Contains("Must be", StringComparison.Ordinal) ? Does.StartWith("error: Argument 'dev' not recognized.") : Is.EqualTo(expected + "\n"));
            Assert.That(output, Is.Empty);
            Assert.That(code, Is.EqualTo(1));
        });
    }

    [Test]
    public void Names_are_printed_in_their_own_script()
    {
        string latin = Run("generate", "--nationality", "Russian", "--count", "3").Output;
        string native = Run("generate", "--nationality", "Russian", "--count", "3", "--script", "native").Output;
        Assert.That(native, Is.EqualTo(string.Concat(Array.ConvertAll(latin.TrimEnd().Split('\n'), name => NativeScript.Write(name.TrimEnd('\r'), "Russian") + Environment.NewLine))));
        Assert.That(native, Does.Match(@"^\p{IsCyrillic}{2}"));
    }

    [Test]
    public void People_and_families_are_printed_in_their_own_script()
    {
        PersonGenerator people = new(seed: 1);
        string person = Run("person", "--nationality", "Ukrainian", "--count", "1", "--script", "native").Output.TrimEnd();
        Assert.That(person, Is.EqualTo(people.Next("Ukrainian").InNativeScript().ToString()).And.Match(@"^\p{IsCyrillic}+ \p{IsCyrillic}+ [\p{IsCyrillic}’]+$"));
        string family = Run("family", "--nationality", "Korean", "--script", "native").Output;
        Assert.That(family, Does.StartWith("Korean: mother ").And.Match(@"^Korean: mother \p{IsHangulSyllables}+, father \p{IsHangulSyllables}+, daughter \p{IsHangulSyllables}+, son \p{IsHangulSyllables}+\s*$"));
    }

    [Test]
    public void Rules_of_forms_beside_a_model_give_its_families_two_forms()
    {
        string folder = Directory.CreateTempSubdirectory("cognomen-").FullName, model = Path.Combine(folder, "Own.cognomen"), forms = Path.Combine(folder, "Own.forms");
        try
        {
            File.Copy(RepositoryRoot.At("Data", "Surnames.cognomen"), model);
            Assert.That(Run("family", "--model", model, "--nationality", "Irish").Output, Does.Match("^Irish: mother \\S+ (.+), father \\S+ \\1, daughter \\S+ \\1, "));
            File.WriteAllText(forms, "# Nobody's grammar\n[Irish]\n- -ess\n");
            Assert.That(Run("family", "--model", model, "--nationality", "Irish").Output, Does.Match("^Irish: mother \\S+ (.+)ess, father \\S+ \\1, daughter \\S+ \\1ess, son \\S+ \\1\\s*$"));
            Assert.That(Run("family", "--model", model).Output, Does.Contain("Irish: mother "), "it is among those whose families have a rule");
            File.WriteAllText(forms, "[Irish]\ness\n");
            (int code, string output, string errors) = Run("family", "--model", model);
            Assert.That(errors, Does.StartWith($"error: {forms}: line 2: 'ess' is no rule; "));
            Assert.That((code, output), Is.EqualTo((1, "")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestCase("score")]
    [TestCase("generate", "--starts-with", "")]
    [TestCase("generate", "--top-p", "0")]
    [TestCase("score", "")]
    [TestCase("generate", "--model", "")]
    public void No_message_has_a_parameter_of_the_code_or_a_second_line(params string[] arguments)
    {
        (int code, string output, string errors) = Run(arguments);
        Assert.Multiple(() =>
        {
            Assert.That(errors, Does.Match(@"\Aerror: [^\n]+\n\z").And.Not.Contain("(Parameter"));
            Assert.That(output, Is.Empty);
            Assert.That(code, Is.EqualTo(1));
        });
    }

    [Test]
    public void Long_values_are_cut_and_control_characters_escaped()
    {
        foreach (string[] arguments in new[]
        {
            new[] { "generate", "--count", new string('9', 5000) },
            ["generate", new string('x', 5000)],
            ["generate", "--nationality", new string('x', 5000)],
            ["generate", "--contains", new string('x', 5000)],
            ["generate", "--nationality", "\u001b[31mred\u202e\n"],
        })
        {
            string errors = Run(arguments).Errors;
            Assert.That(errors, Has.Length.LessThan(1200), arguments[^1]);
            Assert.That(errors, Does.Match(@"\Aerror: [^\n\u001b\u202e]+\n\z"));
        }
    }

    [Test]
    public void A_fault_of_the_program_is_told_in_one_line_too()
    {
        RootCommand root = new("Fails.");
        root.SetAction(Fail);
        using StringWriter errors = new() { NewLine = "\n" };
        int code = CommandLineProgram.Run(root, [], new InvocationConfiguration { Error = errors });
        Assert.That(errors.ToString(), Is.EqualTo("error: InvalidOperationException in CommandLineTests.Fail, a fault of the program: first\\u000Asecond\n"));
        Assert.That(code, Is.EqualTo(1));
    }

    [TestCase("generate --count 3 --temperature 0.7 --casing upper --min-p .1 --top-p 5e-1", 3)]
    [TestCase("unique --count 4 --seed -1", 4)]
    [TestCase("rank --top 2 Kowalski", 1)]
    public void What_is_right_is_done(string line, int lines)
    {
        (int code, string output, string errors) = Run(line.Split(' '));
        Assert.That(errors, Is.Empty);
        Assert.That(code, Is.Zero);
        Assert.That(output.TrimEnd().Split('\n'), Has.Length.EqualTo(lines));
    }

    [Test]
    public void Every_command_has_the_same_seed_where_none_is_given() =>
        Assert.Multiple(() =>
        {
            Assert.That(Run("generate").Output, Is.EqualTo(Run("generate", "--seed", "1").Output));
            Assert.That(Run("unique").Output, Is.EqualTo(Run("unique", "--seed", "1").Output));
            Assert.That(Run("family").Output, Is.EqualTo(Run("family", "--seed", "1").Output));
            Assert.That(Run().Output, Is.EqualTo(Run("--seed", "1").Output));
        });

    [TestCase("generate")]
    [TestCase("unique")]
    [Platform("Linux,MacOsX")]
    public void A_program_that_nobody_reads_from_any_more_ends(string command)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "cognomen-names.dll"), command, "--count", "100000000"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        try
        {
            Assert.That(process.StandardOutput.ReadLine(), Is.Not.Empty);
            process.StandardOutput.Close();
            Assert.That(process.WaitForExit(TimeSpan.FromMinutes(1)), Is.True, "it goes on");
            Assert.That(process.StandardError.ReadToEnd(), Is.Empty);
            Assert.That(process.ExitCode, Is.Zero);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static void Fail(ParseResult parsed) => throw new InvalidOperationException("first\nsecond");

    private static (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, errors = new() { NewLine = "\n" };
        int code = CommandLineProgram.Run(Commands.Create(), arguments, new InvocationConfiguration { Output = output, Error = errors });
        return (code, output.ToString(), errors.ToString());
    }
}

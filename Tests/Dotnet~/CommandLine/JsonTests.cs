using System.CommandLine;
using System.IO;
using System.Linq;
using Cognomen.Cli;
using Cognomen.CommandLine;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Cognomen.Tests.CommandLine;

/// <summary>Answers for programs, and hints for people.</summary>
public sealed class JsonTests
{
    [Test]
    public void Names_are_the_same_as_lines_and_as_objects()
    {
        string[] plain = Lines("generate", "--nationality", "Vietnamese", "--count", "4");
        JObject[] objects = [.. Lines("generate", "--nationality", "Vietnamese", "--count", "4", "--json").Select(JObject.Parse)];
        Assert.That(objects.Select(line => (string?)line["name"]), Is.EqualTo(plain));
        Assert.That(objects.Select(line => (string?)line["nationality"]), Is.All.EqualTo("Vietnamese"));
        Assert.That(JObject.Parse(Lines("unique", "--count", "1", "--json").Single()).Properties().Select(member => member.Name), Is.EqualTo(new[] { "name" }));
    }

    [Test]
    public void Scores_and_ranks_are_objects_with_numbers()
    {
        JObject score = JObject.Parse(Lines("score", "Kowalski", "--nationality", "Polish", "--json").Single());
        JObject rank = JObject.Parse(Lines("rank", "Kowalski", "--top", "2", "--json").Single());
        Assert.That((double)score["natsPerSymbol"]!, Is.EqualTo(NameModel.Bundled.Score("Kowalski", "Polish").NatsPerSymbol).Within(1e-4));
        Assert.That((int)score["percentile"]!, Is.InRange(0, 100));
        Assert.That(rank["ranks"]!.Count(), Is.EqualTo(2));
        Assert.That((string?)rank["ranks"]![0]!["nationality"], Is.EqualTo("Polish"));
        Assert.That((double)rank["ranks"]![0]!["probability"]!, Is.GreaterThan((double)rank["ranks"]![1]!["probability"]!));
    }

    [Test]
    public void A_family_and_the_nationalities_are_objects_too()
    {
        JObject family = JObject.Parse(Lines("family", "--nationality", "Czech", "--json").Single());
        string fathers = ((string)family["father"]!).Split(' ')[^1];
        Assert.That((string?)family["mother"], Does.EndWith(" " + NameForms.Feminine(fathers, "Czech")));
        Assert.That(Lines("nationalities", "--json").Select(line => (string)JObject.Parse(line)["nationality"]!), Is.EqualTo(NameModel.Bundled.Nationalities));
    }

    [TestCase("Austrian", "Its names are most like German ones: try that")]
    [TestCase("mexican", "Its names are most like Spanish ones: try that")]
    [TestCase("Iranian", "Its names are most like Persian ones: try that")]
    [TestCase("American", "Its names are like those of several: try English or Irish or German or Spanish, or --blend \"English=0.6,Irish=0.4\"")]
    [TestCase("Klingon", "The command nationalities lists the 50 that it knows")]
    public void A_nationality_that_the_model_does_not_know_is_answered_with_a_hint(string nationality, string hint)
    {
        (int code, string output, string errors) = Run("generate", "--nationality", nationality);
        Assert.That(code, Is.EqualTo(1));
        Assert.That(output, Is.Empty);
        Assert.That(errors, Is.EqualTo($"error: nationality is \"{nationality}\", which the model does not know. {hint}\n"));
    }

    [Test]
    public void Every_hint_names_nationalities_that_the_bundled_model_knows()
    {
        string? hint = NationalityHints.Of("Swiss", [], ["German", "Elvish"]);
        Assert.That(hint, Does.EndWith("Its names are most like German ones: try that"), "what the model does not know is left out");
        Assert.That(NationalityHints.Aliases.SelectMany(alias => alias.Value).Except(NameModel.Bundled.Nationalities), Is.Empty);
        Assert.That(NationalityHints.Aliases.Keys.Intersect(NameModel.Bundled.Nationalities), Is.Empty);
    }

    [Test]
    public void A_shell_completes_commands_options_and_nationalities()
    {
        Assert.That(Commands.Create().Parse("gen").GetCompletions().Select(item => item.Label), Has.Member("generate"));
        Assert.That(Commands.Create().Parse("generate --nationality Po").GetCompletions().Select(item => item.Label), Is.EquivalentTo(new[] { "Polish", "Portuguese" }));
    }

    [TestCase("Петров", false)]
    [TestCase("Novák", true)]
    [TestCase("O'Shėa-Đỗ", true)]
    public void Forms_are_for_latin_letters(string name, bool latin) => Assert.That(FamilyCommand.HasForms(name), Is.EqualTo(latin));

    private static string[] Lines(params string[] arguments)
    {
        (int code, string output, string errors) = Run(arguments);
        Assert.That(code, Is.Zero, errors);
        return output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    private static (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        StringWriter output = new(), errors = new() { NewLine = "\n" };
        int code = CommandLineProgram.Run(Commands.Create(), arguments, new InvocationConfiguration { Output = output, Error = errors });
        return (code, output.ToString(), errors.ToString());
    }
}

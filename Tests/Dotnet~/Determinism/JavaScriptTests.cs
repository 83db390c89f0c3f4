using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Cognomen.Format;
using NUnit.Framework;

namespace Cognomen.Tests.Determinism;

/// <summary>The JavaScript library gives what this package gives.</summary>
[Category("Determinism")]
public sealed class JavaScriptTests
{
    private static readonly string[] Surnames =
        ["Kowalski", "Nováková", "O'Brien", "McDonald", "Papadopoulos", "Ivanova", "Qxzzy", "Žižka", "Zizka", "Nguyễn", "\u0416\u0443\u043a", "e\u0301\u0302", "A"];

    [Test]
    public async Task Its_own_tests_pass()
    {
        string[] files = [.. Directory.GetFiles(RepositoryRoot.At("JavaScript~", "test"), "*.test.mjs").Order(StringComparer.Ordinal)];
        (int code, string output, string errors) = await ChildProcess.Run("node", ["--test", .. files]);
        Assert.That(code, Is.Zero, output + errors);
        Assert.That(output, Does.Contain("pass ").And.Not.Contain("pass 0"));
    }

    [Test]
    public async Task Its_tables_are_those_of_the_sources()
    {
        (int code, _, string errors) = await ChildProcess.Run("node", ["JavaScript~/generate.mjs", "--check"]);
        Assert.That(code, Is.Zero, errors);
    }

    [Test]
    public async Task The_page_passes_its_tests_in_Chromium()
    {
        (int code, string output, string errors) = await ChildProcess.Run("node", ["--test", "--test-reporter=tap", "JavaScript~/test-browser/page.test.mjs"]);
        Assert.That(code, Is.Zero, output + errors);
        string? skipped = output.Split('\n').FirstOrDefault(line => line.Contains("# SKIP ", StringComparison.Ordinal));
        if (skipped != null)
            Assert.Ignore(skipped[(skipped.IndexOf("# SKIP ", StringComparison.Ordinal) + "# SKIP ".Length)..]);
    }

    [TestCase("Tests/Goldens~/options.cognomen")]
    [TestCase("Tests/Goldens~/gated-linear.cognomen")]
    [TestCase("Tests/Goldens~/calibrated.cognomen")]
    public async Task Names_of_a_test_model_are_the_same_for_all_that_can_be_asked(string path) =>
        await Compare(path, NameModel.Load(File.ReadAllBytes(RepositoryRoot.At(path))), null);

    [Test]
    public async Task Names_scores_and_ranks_of_the_bundled_model_are_the_same_for_all_that_can_be_asked()
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, NameModel.Bundled.RealNames!.ToByteArray());
            await Compare("Data/Surnames.cognomen", NameModel.Bundled, file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public async Task People_households_and_scripts_are_the_same_for_all_that_can_be_asked() =>
        await Compare("Data/Surnames.cognomen", [.. People(), .. Households(), .. Scripts()], null);

    [Test]
    public async Task Sets_of_real_names_whose_bytes_were_changed_are_refused_or_read_alike()
    {
        (string, string, Gender, int)[] rows =
        [
            ("Polish", "Łucja", Gender.Feminine, 1), ("Polish", "Anna", Gender.Feminine, 2), ("Polish", "Annamaria", Gender.Feminine, 6), ("Polish", "Adam", Gender.Masculine, 3),
            ("Irish", "Síle", Gender.Feminine, 1), ("Irish", "Adam", Gender.Masculine, 1),
        ];
        byte[][] files = [.. Changed(RealNames.Of(rows).ToByteArray()), .. Changed(RealNames.From(rows.Select(row => row.Item2)).ToByteArray())];
        string[] expected = [.. files.Select(Read)];
        Assert.That(expected.Count(outcome => outcome == "refused"), Is.InRange(expected.Length / 4, expected.Length * 3 / 4));
        JsonObject asked = new() { ["what"] = "sets", ["files"] = new JsonArray([.. files.Select(file => (JsonNode)Convert.ToBase64String(file))]) };
        await Compare("Tests/Goldens~/gated-linear.cognomen", [(asked, expected)], null);
    }

    // Every byte in turn, and every length, each with the checksum that belongs to it.
    private static IEnumerable<byte[]> Changed(byte[] file)
    {
        const int Checksum = 8;
        for (int at = 0; at < file.Length - Checksum; at++)
        {
            foreach (byte value in new byte[] { 0, 1, 2, 0x7F, 0xD8, 0xFF })
            {
                byte[] changed = (byte[])file.Clone();
                changed[at] = value;
                yield return Mended(changed);
            }

            yield return Mended(file[..(at + Checksum)]);
        }

        static byte[] Mended(byte[] bytes)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(bytes.Length - Checksum), XxHash64.Hash(bytes.AsSpan(0, bytes.Length - Checksum)));
            return bytes;
        }
    }

    private static string Read(byte[] file)
    {
        try
        {
            RealNames set = RealNames.Load(file);
            IEnumerable<string> lists = from nationality in new[] { "Polish", "Irish" }
                                        from gender in new[] { Gender.Masculine, Gender.Feminine }
                                        select set.Lists?.Of(nationality, gender) is { } names ? string.Join(',', names.Names) : "-";
            return $"{set.Count} {string.Join(' ', lists)} {Word(set.Contains("Anna"))}";
        }
        catch (NameModelException)
        {
            return "refused";
        }
    }

    private static async Task Compare(string path, NameModel model, string? realNames) =>
        await Compare(path, [.. Requests(model), .. Judgements(model)], realNames);

    private static async Task Compare(string path, List<(JsonObject Asked, string[] Expected)> questions, string? realNames)
    {
        foreach ((JsonObject asked, _) in questions)
        {
            asked["model"] = path;
            asked["realNames"] = realNames;
        }

        string input = string.Concat(questions.Select(question => question.Asked.ToJsonString() + "\n"));
        (int code, string output, string errors) = await ChildProcess.Run("node", ["JavaScript~/test/cases.mjs"], input);
        Assert.That(code, Is.Zero, errors);
        string[] answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(answers, Has.Length.EqualTo(questions.Count));
        foreach (((JsonObject asked, string[] expected), string answer) in questions.Zip(answers))
            Assert.That(JsonSerializer.Deserialize<string[]>(answer), Is.EqualTo(expected), asked.ToJsonString());
    }

    private static IEnumerable<(JsonObject, string[])> Requests(NameModel model)
    {
        string first = model.Nationalities[0];
        string middle = model.Nationalities[model.Nationalities.Count / 2];
        string last = model.Nationalities[^1];
        string letter = Letters(model, middle);
        string letters = string.Concat(model.Alphabet.Where((_, i) => i % 3 != 0));
        JsonObject[] requests =
        [
            new() { ["startsWith"] = letter },
            new() { ["startsWith"] = letter, ["nationality"] = middle, ["temperature"] = 0.5, ["casing"] = "capital-first" },
            new() { ["endsWith"] = letter, ["minLength"] = 4, ["maxLength"] = 6 },
            new() { ["contains"] = letter + letter, ["nationality"] = middle },
            new() { ["allowedCharacters"] = letters },
            new() { ["allowedCharacters"] = letters, ["casing"] = "lower", ["diacritics"] = "fold" },
            new() { ["topK"] = 3, ["minP"] = 0 },
            new() { ["topP"] = 0.4, ["minP"] = 0.2, ["temperature"] = 3 },
            new() { ["minP"] = 1, ["gender"] = "masculine", ["nationality"] = first },
            new() { ["casing"] = "upper", ["gender"] = "feminine", ["nationality"] = last },
            new() { ["blend"] = new JsonObject { [first] = 1, [middle] = 2, [last] = 0.00001 }, ["minLength"] = 3 },
            new() { ["blend"] = new JsonObject { [last.ToUpperInvariant()] = 0.2, [first] = 0.8, [middle] = 0 }, ["startsWith"] = Letters(model, first), ["topK"] = 9 },
            new() { ["blend"] = new JsonObject { [middle] = 5 } },
            new() { ["minLength"] = model.MaxSymbols, ["nationality"] = middle },
            new() { ["endsWith"] = "\u2603" },
            new() { ["blocks"] = true, ["temperature"] = 2 },
            .. model.RealNames == null
                ? Array.Empty<JsonObject>()
                : [new() { ["realNames"] = "avoid", ["blocks"] = true }, new() { ["realNames"] = "only", ["nationality"] = middle }],
        ];
        foreach (JsonObject request in requests)
        {
            JsonObject asked = new() { ["what"] = "names", ["seed"] = "-3", ["start"] = "100", ["count"] = 25, ["request"] = request };
            yield return (asked, Names(model, asked));
        }

        string[] keys = ["", "castle/gate/guard-3", "é", "e\u0301", "\ud801\udc00", new string('ő', 400)];
        JsonObject byKey = new() { ["what"] = "names", ["seed"] = "9223372036854775807", ["keys"] = new JsonArray([.. keys.Select(key => (JsonNode)key)]), ["request"] = new JsonObject() };
        yield return (byKey, Names(model, byKey));
        JsonObject byNumber = new() { ["what"] = "names", ["seed"] = "-9223372036854775808", ["start"] = "9223372036854775800", ["count"] = 20, ["numbers"] = true, ["request"] = new JsonObject() };
        yield return (byNumber, Names(model, byNumber));
        yield return (
            new JsonObject { ["what"] = "save", ["seed"] = "-42", ["start"] = "9223372036854775807" },
            [new NameGenerator(model, -42, long.MaxValue).Save().ToString()]);
    }

    // A small letter that many names of a nationality have.
    private static string Letters(NameModel model, string nationality) =>
        new NameGenerator(model).NameAt(0, new NameRequest { Nationality = nationality, MinLength = 3, Blocklist = NameBlocklist.None })[1..2];

    private static IEnumerable<(JsonObject, string[])> Judgements(NameModel model)
    {
        JsonArray names() => new([.. Surnames.Select(name => (JsonNode)name)]);
        foreach (string nationality in model.Nationalities.Where((_, i) => i % 6 == 0))
        {
            yield return (
                new JsonObject { ["what"] = "score", ["names"] = names(), ["nationality"] = nationality, ["gender"] = "feminine" },
                [.. Surnames.Select(name => Text(model.Score(name, nationality, Gender.Feminine)))]);
        }

        string first = model.Nationalities[0];
        string last = model.Nationalities[^1];
        (JsonNode, NationalityPrior)[] priors =
        [
            ("model", NationalityPrior.Model), ("uniform", NationalityPrior.Uniform),
            (new JsonObject { [first] = 3, [last] = 0.7 }, NationalityPrior.FromWeights(new Dictionary<string, double> { [first] = 3, [last] = 0.7 })),
        ];
        foreach ((JsonNode written, NationalityPrior prior) in priors)
        {
            yield return (
                new JsonObject { ["what"] = "rank", ["names"] = names(), ["prior"] = written },
                [.. Surnames.Select(name => string.Join(", ", model.RankNationalities(name, prior).Select(rank => $"{rank.Nationality} {Whole(rank.Probability * 1e12)}")))]);
        }

        foreach (string nationality in NameForms.Nationalities.Append("English"))
        {
            yield return (
                new JsonObject { ["what"] = "forms", ["names"] = names(), ["nationality"] = nationality },
                [.. Surnames.Select(name => $"{NameForms.Feminine(name, nationality)} {NameForms.Masculine(name, nationality)}")]);
        }

        if (model.RealNames == null)
            yield break;
        string[] asked = [.. Surnames, "Voldemort", "Van VOLDEMORT", "Xyzzyman", "Dick", "Dickinson", "Scunthorpe", .. NameForms.Nationalities];
        NameBlocklist list = NameBlocklist.Default.WithNames("Voldemort").WithParts("xyzzy").Except("Dick");
        yield return (
            new JsonObject { ["what"] = "blocked", ["names"] = new JsonArray([.. asked.Select(name => (JsonNode)name)]) },
            [.. asked.Select(name => $"{Word(list.Blocks(name))} {Word(model.RealNames.Contains(name))}")]);
    }

    private static IEnumerable<(JsonObject, string[])> People()
    {
        JsonObject[] requests =
        [
            new(),
            new() { ["gender"] = "feminine" },
            new() { ["realNames"] = "avoid" },
            new() { ["given"] = new JsonObject { ["startsWith"] = "a", ["maxLength"] = 6 } },
            new() { ["nationality"] = "hungarian", ["realNames"] = "allow", ["given"] = new JsonObject { ["temperature"] = 2 } },
            new() { ["nationality"] = "Russian", ["gender"] = "feminine", ["family"] = new JsonObject { ["endsWith"] = "sky" } },
            new() { ["nationality"] = "Indonesian", ["realNames"] = "only", ["family"] = new JsonObject { ["casing"] = "upper" } },
            new() { ["nationality"] = "Spanish", ["given"] = new JsonObject { ["contains"] = "q\u0417" } },
            .. NameModel.Bundled.Nationalities.Select(nationality => new JsonObject { ["nationality"] = nationality }),
        ];
        foreach (JsonObject request in requests)
        {
            JsonObject asked = new() { ["what"] = "people", ["seed"] = "-9223372036854775808", ["start"] = "-7", ["count"] = 14, ["request"] = request };
            PersonGenerator people = new(long.MinValue);
            PersonRequest person = Person(request);
            yield return (asked, [.. Enumerable.Range(-7, 14).Select(i => Text(() => people.PersonAt(i, person)))]);
        }

        string[] keys = ["", "castle/queen", "é", "\ud801\udc00"];
        JsonObject byKey = new() { ["what"] = "people", ["seed"] = "5", ["keys"] = new JsonArray([.. keys.Select(key => (JsonNode)key)]), ["request"] = new JsonObject() };
        yield return (byKey, [.. keys.Select(key => Text(() => new PersonGenerator(5).PersonFor(key)))]);
    }

    private static IEnumerable<(JsonObject, string[])> Households()
    {
        string[] keys = ["mill", "forge"];
        foreach (string nationality in NameModel.Bundled.Nationalities)
        {
            JsonObject asked = new() { ["what"] = "households", ["seed"] = "9", ["keys"] = new JsonArray([.. keys.Select(key => (JsonNode)key)]), ["nationality"] = nationality };
            yield return (asked, [.. keys.Select(key =>
            {
                Household house = new PersonGenerator(9).HouseholdFor(key, nationality);
                PersonName[] all =
                    [house.Father, house.Mother, house.MotherBeforeMarriage, .. house.Children(9), house.Child(3, Gender.Feminine), house.Child(63, Gender.Masculine)];
                return string.Join("; ", all);
            })]);
        }
    }

    private static IEnumerable<(JsonObject, string[])> Scripts()
    {
        Random random = new(3);
        foreach (string nationality in NativeScript.Nationalities)
        {
            foreach (bool given in new[] { false, true })
            {
                NameGenerator generator = new(given ? NameModel.BundledGivenNames : NameModel.Bundled, 8);
                string[] names =
                [
                    .. Enumerable.Range(0, 200).Select(_ => generator.Next(new NameRequest { Nationality = nationality, Temperature = 2 })),
                    .. Enumerable.Range(0, 300).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 10)).Select(_ => "abcdefghijklmnopqrstuvwxyzSHIYA-' \u0107"[random.Next(35)]))),
                ];
                JsonObject asked = new()
                {
                    ["what"] = "script",
                    ["names"] = new JsonArray([.. names.Select(name => (JsonNode)name)]),
                    ["nationality"] = nationality,
                    ["given"] = given,
                };
                yield return (asked, [.. names.Select(name => Written(name, nationality, given))]);
            }
        }
    }

    private static string Written(string name, string nationality, bool given)
    {
        char[] buffer = new char[2 * name.Length];
        return NativeScript.TryWrite(name, nationality, buffer, out int written, given) ? new string(buffer, 0, written) : "-";
    }

    private static PersonRequest Person(JsonObject asked) => new()
    {
        Nationality = (string?)asked["nationality"],
        Gender = Enum.Parse<Gender>((string?)asked["gender"] ?? "unmarked", ignoreCase: true),
        RealNames = asked["realNames"] is JsonNode rule ? Enum.Parse<RealNameRule>((string)rule!, ignoreCase: true) : null,
        Given = asked["given"] is JsonObject given ? new NameRequest(Request(given)) { Blocklist = NameBlocklist.Default } : null,
        Family = asked["family"] is JsonObject family ? new NameRequest(Request(family)) { Blocklist = NameBlocklist.Default } : null,
    };

    private static string Text(Func<PersonName> draw)
    {
        try
        {
            PersonName person = draw();
            string[] formats = ["native", "latin", "{family}, {given.} {patronymic.}", "<{second}> {given}"];
            return $"{person.Nationality} {person.Gender.ToString().ToLowerInvariant()}: {string.Join(" | ", formats.Select(person.ToString))}";
        }
        catch (NameShortfallException exception)
        {
            return Text(false, "", exception.Shortfall);
        }
    }

    private static string[] Names(NameModel model, JsonObject asked)
    {
        NameGenerator names = new(model, Number(asked["seed"]));
        NameRequest request = Request((JsonObject)asked["request"]!);
        if (asked["keys"] is JsonArray keys)
            return [.. keys.Select(key => Text(names.TryNameFor((string)key!, request, out string name, out NameShortfall? why), name, why))];
        return [.. Enumerable.Range(0, (int)asked["count"]!).Select(i =>
        {
            long index = unchecked(Number(asked["start"]) + i);
            bool found = asked["numbers"] != null ? names.TryNameFor(index, request, out string name, out NameShortfall? why) : names.TryNameAt(index, request, out name, out why);
            return Text(found, name, why);
        })];
    }

    private static NameRequest Request(JsonObject asked)
    {
        NameRequest request = new() { Blocklist = asked["blocks"] == null ? NameBlocklist.None : NameBlocklist.Default };
        foreach ((string field, JsonNode? value) in asked)
        {
            request = field switch
            {
                "nationality" => new NameRequest(request) { Nationality = (string)value! },
                "startsWith" => new NameRequest(request) { StartsWith = (string)value! },
                "endsWith" => new NameRequest(request) { EndsWith = (string)value! },
                "contains" => new NameRequest(request) { Contains = (string)value! },
                "allowedCharacters" => new NameRequest(request) { AllowedCharacters = (string)value! },
                "minLength" => new NameRequest(request) { MinLength = (int)value! },
                "maxLength" => new NameRequest(request) { MaxLength = (int)value! },
                "temperature" => new NameRequest(request) { Temperature = Fraction(value!) },
                "topK" => new NameRequest(request) { TopK = (int)value! },
                "topP" => new NameRequest(request) { TopP = Fraction(value!) },
                "minP" => new NameRequest(request) { MinP = Fraction(value!) },
                "gender" => new NameRequest(request) { Gender = Enum.Parse<Gender>((string)value!, ignoreCase: true) },
                "casing" => new NameRequest(request) { Casing = Enum.Parse<NameCasing>(((string)value!).Replace("-", "", StringComparison.Ordinal), ignoreCase: true) },
                "diacritics" => new NameRequest(request) { Diacritics = Enum.Parse<DiacriticsRule>((string)value!, ignoreCase: true) },
                "realNames" => new NameRequest(request) { RealNames = Enum.Parse<RealNameRule>((string)value!, ignoreCase: true) },
                "blend" => new NameRequest(request) { Blend = ((JsonObject)value!).ToDictionary(part => part.Key, part => Fraction(part.Value!)) },
                "blocks" => request,
                _ => throw new ArgumentException(field),
            };
        }

        return request;
    }

    private static string Text(bool found, string name, NameShortfall? why) =>
        found ? name : $"- {char.ToLowerInvariant(Constraint(why!)[0])}{Constraint(why!)[1..]} {why!.Attempts}";

    private static string Constraint(NameShortfall why) => why.Constraint.ToString();

    private static string Text(NameScore score) => $"{Whole(score.Nats * 65536)} {score.Symbols} {score.LeastLikelyIndex} {score.Percentile?.ToString(CultureInfo.InvariantCulture) ?? "-"}";

    private static string Whole(double value) => Math.Floor(value + 0.5).ToString("F0", CultureInfo.InvariantCulture);

    private static string Word(bool value) => value ? "true" : "false";

    // A whole number in JSON is no double to JsonNode.
    private static double Fraction(JsonNode value) => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);

    private static long Number(JsonNode? text) => long.Parse((string)text!, CultureInfo.InvariantCulture);
}

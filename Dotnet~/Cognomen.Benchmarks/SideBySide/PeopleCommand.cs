using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Benchmarks.Measuring;
using Spectre.Console;

namespace Cognomen.Benchmarks.SideBySide;

/// <summary><c>--people</c>: a person compared with a surname, both written into a span.</summary>
internal static class PeopleCommand
{
    private const int RoundCount = 21;
    private const int WarmUp = 60_000;
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(15);
    private static readonly string[] Shown = ["Irish", "Chinese", "Hungarian", "Malay", "Polish", "Russian", "Scottish", "Spanish", "Uzbek"];

    public static void Run()
    {
        Console.WriteLine($"{Machine.Description}. {RoundCount} rounds in turns, the median of each; time is processor time; '×' is the time of a person beside that of a surname in the same round.");
        string[][] groups = [[.. NameModel.Bundled.Nationalities], .. Shown.Select(nationality => new[] { nationality })];
        List<Contender> all = [.. groups.SelectMany(group => new[] { Surname(group), Person(group, null), Person(group, RealNameRule.Allow) })];
        Rounds rounds = new(all, Slice);
        rounds.Run(RoundCount);
        Table table = new() { Border = TableBorder.Markdown };
        foreach (string heading in new[] { "culture", "surname, ns", "person, ns", "×", "bytes allocated", "with a given name that the model writes, ×" })
            table.AddColumn(heading);
        for (int i = 0; i < groups.Length; i++)
        {
            int surname = 3 * i, person = surname + 1, invented = surname + 2;
            table.AddRow(
                groups[i].Length > 1 ? $"another of {groups[i].Length} at each call" : groups[i][0],
                Texts.Number(rounds.Nanoseconds(surname)),
                Texts.Number(rounds.Nanoseconds(person)),
                Texts.Number(rounds.Ratio(person, surname)),
                Texts.Number(rounds.Bytes(person)),
                Texts.Number(rounds.Ratio(invented, surname)));
        }

        AnsiConsole.Write(table);
    }

    private static Contender Surname(string[] nationalities)
    {
        NameGenerator names = new(NameModel.Bundled, 1);
        char[] buffer = new char[names.Model.MaxChars];
        int next = 0;
        return Warm(Contender.Of("surname", () => names.TryNext(nationalities[next++ % nationalities.Length], buffer, out _)));
    }

    private static Contender Person(string[] nationalities, RealNameRule? rule)
    {
        PersonGenerator people = new(seed: 1);
        char[] buffer = new char[people.MaxChars];
        PersonRequest[] requests = [.. nationalities.Select(nationality => new PersonRequest { Nationality = nationality, RealNames = rule })];
        int next = 0;
        return Warm(Contender.Of("person", () => people.TryNext(requests[next++ % requests.Length], buffer, out _, out _)));
    }

    private static Contender Warm(Contender contender)
    {
        contender.Draw(WarmUp);
        return contender;
    }
}

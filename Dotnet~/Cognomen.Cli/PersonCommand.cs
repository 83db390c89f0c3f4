using System.CommandLine;
using System.IO;
using Cognomen.CommandLine;

namespace Cognomen.Cli;

/// <summary><c>person</c>: one whole name a line, and nothing else.</summary>
internal static class PersonCommand
{
    public static Command Create()
    {
        Option<FileInfo?> model = SharedOptions.Model();
        Option<FileInfo?> givenNames = SharedOptions.GivenNames();
        Option<long> seed = SharedOptions.Seed();
        Option<int> count = SharedOptions.Count();
        Option<string?> nationality = SharedOptions.Nationality("Default: any, by the model's prior.");
        Option<bool> json = SharedOptions.Json();
        Option<Gender> gender = WordOption.Of<Gender>("--gender", "The gender; unmarked draws one.");
        Option<bool> invented = new("--invented") { Description = "Also give invented given names." };
        Option<string> format = new("--format")
        {
            Description = "native, latin, or a text with {given}, {family}, {patronymic}, {second}, or {given.} for an initial.",
            HelpName = "TEXT",
            DefaultValueFactory = _ => "native",
        };
        Option<NameScript> script = SharedOptions.Script();
        Command command = new("person", "Prints whole names of people, one a line.") { nationality, gender, format, invented, script, count, json, seed, model, givenNames };
        command.SetAction(SharedOptions.WithModel(model, (result, loaded, output) =>
        {
            PersonGenerator people = SharedOptions.People(loaded, result.GetValue(givenNames), result.GetValue(seed));
            PersonRequest request = new()
            {
                Nationality = result.GetValue(nationality),
                Gender = result.GetValue(gender),
                RealNames = result.GetValue(invented) ? RealNameRule.Allow : null,
            };
            string shown = result.GetValue(format)!;
            bool native = result.GetValue(script) == NameScript.Native;
            if (native)
                SharedOptions.RequireNativeScript(request.Nationality);
            for (int i = 0; i < result.GetValue(count); i++)
            {
                PersonName person = people.Next(request);
                Write(output, native ? person.InNativeScript() : person, shown, result.GetValue(json));
            }
        }));
        return command;
    }

    private static void Write(TextWriter output, PersonName person, string format, bool json)
    {
        string name = person.ToString(format);
        if (!json)
            output.WriteLine(name);
        else
            JsonLine.Write(
                output, ("name", name), ("nationality", person.Nationality), ("gender", person.Gender.ToString()), ("given", person.Given), ("family", person.Family),
                ("patronymic", person.Patronymic), ("second", person.SecondFamily));
    }
}

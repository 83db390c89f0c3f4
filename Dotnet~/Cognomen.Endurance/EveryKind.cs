using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Cognomen.Endurance;

/// <summary>Every kind of request to a model, by number. The answer depends on the number alone, not on the order or the thread.</summary>
internal sealed class EveryKind
{
    /// <summary>Ways of asking.</summary>
    public const int Kinds = 12;

    private readonly NameModel model;
    private readonly NameGenerator names;
    private readonly NameRequest[][] requests;

    public EveryKind(NameModel model)
    {
        this.model = model;
        names = new NameGenerator(model, 11);
        requests = [.. model.Nationalities.Select((nationality, i) => Requests(nationality, model.Nationalities[(i + 1) % model.Nationalities.Count]))];
    }

    /// <summary>The answer to question <paramref name="number"/>.</summary>
    public string Ask(int number)
    {
        int nationality = number / Kinds % requests.Length;
        NameRequest[] own = requests[nationality];
        string name = model.Nationalities[nationality];
        switch (number % Kinds)
        {
            case 0:
                return names.NameAt(number);
            case 1:
                return names.NameAt(number, name);
            case 2:
                return names.NameFor(number, name);
            case 3:
                return names.NameFor("key" + number.ToString(CultureInfo.InvariantCulture));
            case 4:
                return string.Join(' ', model.RankNationalities(names.NameAt(number)).Take(3));
            case 5:
                return model.Score(names.NameAt(number, name), name).Nats.ToString("R", CultureInfo.InvariantCulture);
            default:
                // A generator of its own, because TryNext advances it.
                NameGenerator next = new(model, 3, number);
                return next.TryNext(own[number % Kinds - 6], out string found, out NameShortfall? shortfall) ? found : shortfall!.Message;
        }
    }

    private static NameRequest[] Requests(string nationality, string other) =>
    [
        new() { Nationality = nationality, StartsWith = "ma", MinLength = 4 },
        new() { Nationality = nationality, Contains = "a", EndsWith = "n", MaxLength = 9 },
        new() { Blend = new Dictionary<string, double> { [nationality] = 2, [other] = 1 } },
        new() { Nationality = nationality, TopK = 7, TopP = 0.9, Temperature = 1.4, Casing = NameCasing.Upper },
        new() { Nationality = nationality, Gender = Gender.Feminine, Diacritics = DiacriticsRule.Fold, Casing = NameCasing.CapitalFirst, RealNames = RealNameRule.Avoid },
        new() { Nationality = nationality, Temperature = 0.6, MinP = 0, Accept = name => name.Length % 2 == 0 },
    ];
}

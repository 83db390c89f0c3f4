#nullable enable

using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Cognomen.Retraining
{
    /// <summary>The preview of a model's names, and the score of a name, without the drawing.</summary>
    internal sealed class PreviewViewModel
    {
        /// <summary>The most names shown.</summary>
        public const int MostNames = 100;

        private const int RanksShown = 3;

        private NameModel? model;

        /// <summary>Raised when the view has to be drawn again.</summary>
        public event Action? Changed;

        /// <summary>The model that is previewed; null if it could not be loaded.</summary>
        public NameModel? Model
        {
            get => model;
            set
            {
                model = value;
                if (value != null && Index(value, Nationality) < 0) Nationality = string.Empty;
                if (value != null && Index(value, Other) < 0) Other = string.Empty;
                Refresh();
            }
        }

        /// <summary>The nationality; empty for any.</summary>
        public string Nationality { get; set; } = string.Empty;

        /// <summary>A second nationality to blend with the first; empty for none.</summary>
        public string Other { get; set; } = string.Empty;

        /// <summary>The second nationality's share of the blend, 0 to 1.</summary>
        public double OtherShare { get; set; } = 0.5;

        /// <summary>The form.</summary>
        public Gender Gender { get; set; }

        /// <summary>The temperature, 0.05 to 20.</summary>
        public double Temperature { get; set; } = 1;

        /// <summary>The least length, 1 or more.</summary>
        public int MinLength { get; set; } = 1;

        /// <summary>The greatest length; 0 for no limit.</summary>
        public int MaxLength { get; set; }

        /// <summary>The seed.</summary>
        public long Seed { get; set; } = 42;

        /// <summary>The number of names, 1 to <see cref="MostNames"/>.</summary>
        public int Count { get; set; } = 24;

        /// <summary>The name to score.</summary>
        public string Scored { get; set; } = string.Empty;

        /// <summary>The names.</summary>
        public IReadOnlyList<string> Names { get; private set; } = new List<string>();

        /// <summary>The score in words; empty without a name to score.</summary>
        public string Score { get; private set; } = string.Empty;

        /// <summary>The reason why there are no names; empty if there are.</summary>
        public string Problem { get; private set; } = string.Empty;

        /// <summary>Draws the names again after a setting has changed.</summary>
        public void Refresh()
        {
            Problem = Score = string.Empty;
            List<string> names = new List<string>();
            try
            {
                if (model != null)
                {
                    NameGenerator generator = new NameGenerator(model, Seed);
                    NameRequest request = Request();
                    for (int i = 0; i < Math.Min(Count, MostNames); i++) names.Add(generator.Next(request));
                    Score = Judge(model);
                }
            }
            catch (Exception e) when (e is ArgumentException || e is NameShortfallException)
            {
                Problem = e.Message;
            }

            Names = names;
            Changed?.Invoke();
        }

        /// <summary>Other names of the same request.</summary>
        public void Reroll()
        {
            Seed++;
            Refresh();
        }

        /// <summary>The settings, as a text for <see cref="Recall"/>.</summary>
        public string Remember() => new JObject
        {
            ["nationality"] = Nationality,
            ["other"] = Other,
            ["share"] = OtherShare,
            ["gender"] = (int)Gender,
            ["temperature"] = Temperature,
            ["least"] = MinLength,
            ["most"] = MaxLength,
            ["seed"] = Seed,
            ["scored"] = Scored,
        }.ToString(Formatting.None);

        /// <summary>Restores the settings from <see cref="Remember"/>. A nationality that the model does not have is left out.</summary>
        public void Recall(string memory)
        {
            if (string.IsNullOrEmpty(memory)) return;
            JObject read;
            try
            {
                read = JObject.Parse(memory);
            }
            catch (JsonException)
            {
                return;
            }

            Nationality = (string?)read["nationality"] ?? Nationality;
            Other = (string?)read["other"] ?? Other;
            OtherShare = (double?)read["share"] ?? OtherShare;
            Gender = (Gender)((int?)read["gender"] ?? (int)Gender);
            Temperature = (double?)read["temperature"] ?? Temperature;
            MinLength = (int?)read["least"] ?? MinLength;
            MaxLength = (int?)read["most"] ?? MaxLength;
            Seed = (long?)read["seed"] ?? Seed;
            Scored = (string?)read["scored"] ?? Scored;
            Model = model;
        }

        private bool IsBlend => Nationality.Length > 0 && Other.Length > 0 && Other != Nationality;

        private NameRequest Request() => new NameRequest
        {
            Nationality = Nationality.Length == 0 || IsBlend ? null : Nationality,
            Blend = IsBlend ? new Dictionary<string, double> { [Nationality] = 1 - OtherShare, [Other] = OtherShare } : null,
            Gender = Gender,
            Temperature = Temperature,
            MinLength = MinLength,
            MaxLength = MaxLength == 0 ? int.MaxValue : MaxLength,
        };

        private string Judge(NameModel model)
        {
            string name = Scored.Trim();
            if (name.Length == 0) return string.Empty;
            string ranking = Ranking(model, name);
            if (Nationality.Length == 0 && model.Nationalities.Count > 0) return ranking;
            NameScore score = model.Score(name, Nationality.Length == 0 ? null : Nationality, Gender);
            string worst = score.LeastLikelyIndex < name.Length ? $"'{name[score.LeastLikelyIndex]}' surprises most" : "its end surprises most";
            return $"{Wording.Nats(score.NatsPerSymbol)} nats per letter: {worst}. {ranking}".TrimEnd();
        }

        private static string Ranking(NameModel model, string name)
        {
            if (model.Nationalities.Count == 0) return string.Empty;
            IReadOnlyList<RankedNationality> ranked = model.RankNationalities(name);
            List<string> first = new List<string>();
            for (int i = 0; i < Math.Min(RanksShown, ranked.Count); i++)
                first.Add($"{ranked[i].Nationality} {Wording.Share(ranked[i].Probability)}");
            return "Most likely " + string.Join(", ", first) + ".";
        }

        private static int Index(NameModel model, string nationality)
        {
            for (int i = 0; i < model.Nationalities.Count; i++)
            {
                if (model.Nationalities[i] == nationality) return i;
            }

            return nationality.Length == 0 ? 0 : -1;
        }
    }
}

#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Cognomen.Text;

namespace Cognomen.Format
{
    /// <summary>Reads and writes the JSON header of a model file, token by token: no reflection, so that IL2CPP and NativeAOT strip safely.</summary>
    internal static class ModelHeader
    {
        /// <summary>The largest header, in bytes.</summary>
        public const int LargestBytes = 16 * 1024 * 1024;

        private const int LargestLength = 255;

        public static byte[] Write(ModelDefinition model)
        {
            var json = new JsonWriter();
            json.Open('{');
            ShapeHeader.Write(json, model.Shape);
            if (model.MinWeight != ModelDefinition.UsualMinWeight)
                json.Field("minWeight", model.MinWeight);
            json.Field("maxLength", model.MaxSymbols);
            json.Field("alphabet", string.Concat(model.Alphabet));
            json.Name("nationalities");
            json.Open('[');
            foreach (NationalityEntry nationality in model.Nationalities)
                Write(json, nationality, model.Alphabet);
            json.Close(']');
            json.Name("notes");
            json.Raw(new HeaderReader(new HeaderText(model.Notes, 0)).RawObject("notes"));
            json.Close('}');
            return new UTF8Encoding(false).GetBytes(json.ToString());
        }

        private static void Write(JsonWriter json, NationalityEntry nationality, string[] alphabet)
        {
            json.Open('{');
            json.Field("name", nationality.Name);
            json.Field("prior", nationality.Prior);
            if (nationality.MinWeight is uint minWeight)
                json.Field("minWeight", minWeight);
            json.Name("genders");
            json.Open('[');
            foreach (Gender gender in nationality.Genders)
                json.Item(GenderName(gender));
            json.Close(']');
            var symbols = new StringBuilder();
            foreach (int symbol in nationality.Symbols)
                symbols.Append(alphabet[symbol]);
            json.Field("symbols", symbols.ToString());
            json.Close('}');
        }

        /// <summary>Reads a header into a definition without parameters.</summary>
        /// <param name="bytes">UTF-8 JSON.</param>
        /// <param name="offset">Where the header begins in the file, for messages.</param>
        /// <param name="version">The version of the file format, which decides the fields.</param>
        public static ModelDefinition Read(ReadOnlySpan<byte> bytes, int offset, uint version)
        {
            HeaderReader reader = new HeaderReader(HeaderText.Of(bytes, offset));
            ModelDefinition model = ReadModel(reader, version);
            reader.End();
            return model;
        }

        private static ModelDefinition ReadModel(HeaderReader reader, uint version)
        {
            var model = new ModelDefinition();
            ModelShape shape = model.Shape;
            var pending = new List<(string Name, uint Prior, uint? MinWeight, List<Gender> Genders, string Symbols)>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            reader.Object("header", field =>
            {
                if (!seen.Add(field))
                    throw reader.Error("header." + field, null, "it stands there twice");
                if (ShapeHeader.TryRead(reader, field, shape, version))
                    return;
                string name = "header." + field;
                switch (field)
                {
                    case "minWeight":
                        model.MinWeight = (uint)reader.Integer(name, 0, ModelDefinition.LargestMinWeight);
                        break;
                    case "maxLength":
                        model.MaxSymbols = (int)reader.Integer(name, 1, LargestLength);
                        break;
                    case "alphabet":
                        model.Alphabet = Alphabet(reader, name, reader.Text(name));
                        break;
                    case "nationalities":
                        reader.Array(name, () => pending.Add(Nationality(reader, $"{name}[{pending.Count}]")));
                        break;
                    case "notes":
                        model.Notes = reader.RawObject(name);
                        break;
                    default:
                        throw reader.Error("header", field, "no such field is known in this format version");
                }
            });
            Demand(ShapeHeader.Required(version), seen, reader);
            Demand(RequiredFields, seen, reader);
            Complete(model, pending, reader);
            return model;
        }

        private static readonly string[] RequiredFields = { "maxLength", "alphabet", "nationalities", "notes" };

        private static void Demand(string[] fields, HashSet<string> seen, HeaderReader reader)
        {
            foreach (string field in fields)
            {
                if (!seen.Contains(field))
                    throw reader.Error("header." + field, null, "it is missing");
            }
        }

        private static (string, uint, uint?, List<Gender>, string) Nationality(HeaderReader reader, string at)
        {
            string? name = null;
            string? symbols = null;
            long prior = -1;
            uint? minWeight = null;
            var genders = new List<Gender>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            reader.Object(at, field =>
            {
                if (!seen.Add(field))
                    throw reader.Error(at + "." + field, null, "it stands there twice");
                switch (field)
                {
                    case "name":
                        name = reader.Text(at + ".name");
                        break;
                    case "prior":
                        prior = reader.Integer(at + ".prior", 0, int.MaxValue);
                        break;
                    case "minWeight":
                        minWeight = (uint)reader.Integer(at + ".minWeight", 0, ModelDefinition.LargestMinWeight);
                        break;
                    case "genders":
                        reader.Array(at + ".genders", () => genders.Add(reader.Choice(
                            at + ".genders", ("unmarked", Gender.Unmarked), ("masculine", Gender.Masculine), ("feminine", Gender.Feminine))));
                        break;
                    case "symbols":
                        symbols = reader.Text(at + ".symbols");
                        break;
                    default:
                        throw reader.Error(at, field, "no such field is known in this format version");
                }
            });
            if (string.IsNullOrWhiteSpace(name) || name!.Length > 100)
                throw reader.Error(at + ".name", name, "a nationality has a name of 1 to 100 characters");
            foreach (char character in name)
            {
                // The fingerprint is a hash of lines of text: with a tab or a line break in a value, two models could have the same lines.
                if (char.IsControl(character))
                    throw reader.Error(at + ".name", character.ToString(), "a nationality's name has no control character");
            }

            if (prior < 0)
                throw reader.Error(at + ".prior", null, "it is missing");
            if (genders.Count < 1 || genders.Count > 3 || new HashSet<Gender>(genders).Count != genders.Count)
                throw reader.Error(at + ".genders", null, "a nationality has 1 to 3 different genders");
            if (string.IsNullOrEmpty(symbols))
                throw reader.Error(at + ".symbols", symbols, "a nationality is written with at least one symbol");
            return (name, (uint)prior, minWeight, genders, symbols!);
        }

        private static void Complete(
            ModelDefinition model, List<(string Name, uint Prior, uint? MinWeight, List<Gender> Genders, string Symbols)> pending, HeaderReader reader)
        {
            var index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 1; i < model.Alphabet.Length; i++)
                index[model.Alphabet[i]] = i;
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var entries = new List<NationalityEntry>(pending.Count);

            // For each symbol, the last nationality, from 1, that has it.
            var metIn = new int[model.Alphabet.Length];
            int conditions = 0;
            ulong priors = 0;
            foreach ((string name, uint prior, uint? minWeight, List<Gender> genders, string symbols) in pending)
            {
                if (!names.Add(name))
                    throw reader.Error("header.nationalities", name, "two nationalities may not share a name");
                var own = new List<int>();
                foreach (string symbol in Characters.Scalars(symbols))
                {
                    if (!index.TryGetValue(symbol, out int at) || metIn[at] == entries.Count + 1)
                        throw reader.Error("header.nationalities.symbols", symbol, "each symbol of a nationality stands in the alphabet, and once in its list");
                    metIn[at] = entries.Count + 1;
                    own.Add(at);
                }

                own.Sort();
                entries.Add(new NationalityEntry(name, prior, genders, own, minWeight));
                conditions += genders.Count;
                priors += prior;
            }

            if (conditions > ModelShape.LargestConditions)
                throw reader.Error("header.nationalities", conditions.ToString(CultureInfo.InvariantCulture), "at most 65536 conditions");
            if (entries.Count > 0 && (priors == 0 || priors > uint.MaxValue))
                throw reader.Error("header.nationalities.prior", priors.ToString(CultureInfo.InvariantCulture), "the priors add up to 1 to 4294967295");
            if (entries.Count == 0 && (model.Shape.ConditionEmbedding > 0 || model.Shape.OutputCondition))
                throw reader.Error("header.conditionEmbedding", null, "a model with no nationality has no condition to tell");
            model.Nationalities = entries;
            model.Shape.Symbols = model.Alphabet.Length;
            model.Shape.Conditions = Math.Max(conditions, 1);
        }

        private static string[] Alphabet(HeaderReader reader, string field, string text)
        {
            var symbols = new List<string> { "" };
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (string symbol in Characters.Scalars(text))
            {
                if (!seen.Add(symbol))
                    throw reader.Error(field, symbol, "a symbol stands in the alphabet once");
                if (symbol.Length == 1 && char.IsControl(symbol[0]))
                    throw reader.Error(field, symbol, "a control character is no symbol");
                symbols.Add(symbol);
                if (symbols.Count > ModelShape.LargestAlphabet)
                    break;
            }

            if (symbols.Count < 2 || symbols.Count > ModelShape.LargestAlphabet)
                throw reader.Error(field, symbols.Count < 2 ? "empty" : "longer", "an alphabet has 1 to 65535 symbols");
            return symbols.ToArray();
        }

        private static string GenderName(Gender gender) => gender switch
        {
            Gender.Masculine => "masculine",
            Gender.Feminine => "feminine",
            _ => "unmarked",
        };
    }
}

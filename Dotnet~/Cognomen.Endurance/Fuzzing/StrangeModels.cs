using System;
using System.Linq;
using Cognomen.Format;

namespace Cognomen.Endurance.Fuzzing;

/// <summary>
/// Models that are valid and that nobody would train: sizes at the ends of their ranges, alphabets of odd characters, and parameters that are
/// random, extreme or zero.
/// </summary>
internal static class StrangeModels
{
    private static readonly string[] Odd =
    [
        "a", "B", "é", "ß", "ı", "İ", "ǅ", "ﬃ", "'", "-", " ", "\u00A0", "\u0301", "\u200D", "\u202E", "\u3042", "漢", "א", "ع", "\U00010400", "\U0001F600", "\uFEFF", "\uFFFF",
        "\uE000", "\u0345", "Å", "\u212B", "΅", "\u1FFE", "Z", "0", "\u2028",
    ];

    /// <summary>One such model's file.</summary>
    public static byte[] Make(Dice dice)
    {
        string[] alphabet = ["", .. Odd.OrderBy(_ => dice.Next()).Take(dice.From(1, dice.OneIn(4) ? Odd.Length : 8))];
        if (dice.OneIn(200))
            alphabet = ["", .. Enumerable.Range(0x4E00, dice.From(200, 600)).Select(code => ((char)code).ToString())];
        bool conditioned = !dice.OneIn(4);
        NationalityEntry[] nationalities = conditioned ? [.. Enumerable.Range(0, dice.From(1, 4)).Select(i => Nationality(alphabet, i, dice))] : [];
        ModelShape shape = new()
        {
            Cell = (RecurrentCell)dice.Below(4),
            Hidden = dice.OneIn(200) ? dice.Of<int>([64, 127, 512]) : dice.From(1, 20),
            SymbolEmbedding = dice.OneIn(100) ? 256 : dice.From(1, 4),
            ConditionEmbedding = conditioned ? dice.From(0, 3) : 0,
            InitialState = dice.OneIn(2),
            OutputCondition = conditioned && dice.OneIn(2),
            WeightBits = dice.OneIn(2) ? dice.From(4, 8) : 8,
            Endings = dice.OneIn(2) ? dice.From(1, 14) : 0,
            Symbols = alphabet.Length,
            Conditions = Math.Max(1, nationalities.Sum(nationality => nationality.Genders.Count)),
        };
        ModelDefinition model = new()
        {
            Shape = shape,
            Alphabet = alphabet,
            Nationalities = nationalities,
            MaxSymbols = dice.OneIn(20) ? dice.Of<int>([1, 2, 255]) : dice.From(3, 12),
        };
        if (dice.OneIn(4))
        {
            shape.Cell = RecurrentCell.GatedLinear;
            shape.Window = dice.From(1, 5);
            shape.Projection = dice.OneIn(100) ? 256 : dice.From(1, 12);
            shape.InputSets = dice.OneIn(100) ? 16 : dice.From(1, 3);
            shape.HiddenSets = dice.OneIn(100) ? 16 : dice.From(1, 3);
            shape.ContextLength = dice.From(0, 5);
            model.Parameters = new StrangeGatedLinear(dice).For(model);
        }
        else
        {
            model.Parameters = new StrangeParameters(dice).For(shape);
        }

        return ModelFile.Write(model);
    }

    private static NationalityEntry Nationality(string[] alphabet, int number, Dice dice)
    {
        Gender[] genders = [.. Enum.GetValues<Gender>().OrderBy(_ => dice.Next()).Take(dice.From(1, 3))];
        int[] symbols = [.. Enumerable.Range(1, alphabet.Length - 1).OrderBy(_ => dice.Next()).Take(dice.From(1, alphabet.Length - 1)).Order()];
        uint prior = number == 0 ? 1 + (uint)dice.Below(1000) : dice.OneIn(10) ? int.MaxValue : (uint)dice.Below(3);
        return new NationalityEntry(dice.Of<string>(["N", "ß", "İ", "𐐀", "名"]) + number, Math.Min(prior, 1 << 29), genders, symbols, dice.OneIn(3) ? (uint)dice.Below((1 << 24) + 1) : null);
    }

    private sealed class StrangeParameters(Dice dice)
    {
        public ModelParameters For(ModelShape shape)
        {
            int gates = shape.Gates * shape.Hidden;
            ModelParameters parameters = new()
            {
                SymbolEmbedding = Weights(shape.Symbols * shape.SymbolEmbedding),
                InputSymbol = Matrix(gates, shape.SymbolEmbedding),
                Recurrent = Matrix(gates, shape.Hidden),
                Bias = Integers(gates),
                Output = Matrix(shape.Symbols, shape.Hidden),
                OutputBias = Integers(shape.Symbols),
                CandidateBias = shape.Cell == RecurrentCell.Gru ? Integers(shape.Hidden) : [],
                InitialState = shape.InitialState ? Shorts(shape.Conditions * shape.Hidden) : [],
                EndingBias = Shorts(shape.Conditions * shape.Endings),
                OutputCondition = shape.OutputCondition ? Matrix(shape.Conditions, shape.Symbols) : null,
            };
            if (shape.ConditionEmbedding > 0)
            {
                parameters.ConditionEmbedding = Weights(shape.Conditions * shape.ConditionEmbedding);
                parameters.InputCondition = Matrix(gates, shape.ConditionEmbedding);
            }

            return parameters;
        }

        private QuantisedMatrix Matrix(int rows, int columns)
        {
            int way = dice.Below(4);
            ushort[] multipliers = new ushort[rows];
            for (int i = 0; i < rows; i++)
                multipliers[i] = way switch { 0 => ushort.MaxValue, 1 => 0, _ => (ushort)dice.Next() };
            int shift = dice.OneIn(3) ? dice.Of<int>([1, QuantisedMatrix.LargestShift]) : dice.From(4, 28);
            return new QuantisedMatrix(rows, columns, Weights(rows * columns), multipliers, shift);
        }

        private sbyte[] Weights(int count)
        {
            int way = dice.Below(5);
            sbyte[] weights = new sbyte[count];
            for (int i = 0; i < count; i++)
                weights[i] = way switch { 0 => sbyte.MinValue, 1 => sbyte.MaxValue, 2 => i % 2 == 0 ? sbyte.MinValue : sbyte.MaxValue, _ => (sbyte)dice.Next() };
            return weights;
        }

        private short[] Shorts(int count) => [.. Integers(count).Select(value => (short)(value >> 8))];

        private int[] Integers(int count)
        {
            int way = dice.Below(6);
            int[] values = new int[count];
            for (int i = 0; i < count; i++)
                values[i] = way switch { 0 => int.MinValue, 1 => int.MaxValue, 2 => (int)dice.Next(), _ => (int)dice.Next() >> 13 };
            return values;
        }
    }
}

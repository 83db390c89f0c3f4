using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Format;

namespace Cognomen.Housekeeping;

/// <summary>
/// Small models for tests. Their weights are random integers of realistic size, and the boundary's bias is chosen so that names have six or seven
/// symbols.
/// </summary>
/// <remarks>There is one model of each cell. Some have no nationalities, one has every option of the network, and some are calibrated.</remarks>
internal static class ToyModels
{
    private const string Latin = "AEKLMNORSTaeiklmnorstu";

    // Accents, and two letters outside the basic plane, which are two UTF-16 characters each.
    private const string Others = "áéőžåß𐐀𐐨";

    private const int CalibrationNames = 400;
    private const double WantedLength = 6.5;

    /// <summary>The models' files by name.</summary>
    public static IEnumerable<(string Name, byte[] File)> All()
    {
        yield return ("elman", Make(1, new ModelShape { Cell = RecurrentCell.Elman, Hidden = 24, SymbolEmbedding = 8, ConditionEmbedding = 4 }));
        yield return ("elman-relu", Make(2, new ModelShape { Cell = RecurrentCell.ElmanRelu, Hidden = 32, SymbolEmbedding = 8, ConditionEmbedding = 4 }));
        yield return ("gru", Make(3, new ModelShape { Cell = RecurrentCell.Gru, Hidden = 20, SymbolEmbedding = 6, ConditionEmbedding = 3 }));
        yield return ("lstm", Make(4, new ModelShape { Cell = RecurrentCell.Lstm, Hidden = 16, SymbolEmbedding = 6, ConditionEmbedding = 3 }));
        yield return ("unconditioned", Make(5, new ModelShape { Cell = RecurrentCell.Gru, Hidden = 12, SymbolEmbedding = 5 }, conditioned: false));

        // 33 units: one more than whole vectors have.
        yield return ("options", Make(6, new ModelShape
        {
            Cell = RecurrentCell.Lstm,
            Hidden = 33,
            SymbolEmbedding = 7,
            ConditionEmbedding = 2,
            InitialState = true,
            OutputCondition = true,
        }));
        yield return ("initial-state", Make(7, new ModelShape { Cell = RecurrentCell.ElmanRelu, Hidden = 18, SymbolEmbedding = 6, InitialState = true }));
        yield return ("calibrated", Make(8, new ModelShape { Cell = RecurrentCell.Lstm, Hidden = 14, SymbolEmbedding = 6, ConditionEmbedding = 3, Endings = 6, WeightBits = 6 }, minWeight: 838_861));
        yield return ("gated-linear", Make(9, new ModelShape
        {
            Cell = RecurrentCell.GatedLinear,
            Hidden = 20,
            SymbolEmbedding = 7,
            Window = 3,
            Projection = 9,
            InputSets = 3,
            HiddenSets = 2,
            ContextLength = 3,
        }));
        yield return ("gated-linear-plain", Make(10, new ModelShape
        {
            Cell = RecurrentCell.GatedLinear,
            Hidden = 33,
            SymbolEmbedding = 5,
            Window = 1,
            Projection = 17,
            InputSets = 1,
            HiddenSets = 1,
        }, conditioned: false));
        yield return ("gated-linear-calibrated", Make(11, new ModelShape
        {
            Cell = RecurrentCell.GatedLinear,
            Hidden = 14,
            SymbolEmbedding = 6,
            Window = 2,
            Projection = 8,
            InputSets = 2,
            HiddenSets = 3,
            ContextLength = 1,
            Endings = 6,
            WeightBits = 6,
        }, minWeight: 838_861));
    }

    private static byte[] Make(ulong seed, ModelShape shape, bool conditioned = true, uint minWeight = ModelDefinition.UsualMinWeight)
    {
        string[] alphabet = ["", .. (Latin + Others).EnumerateRunes().Select(rune => rune.ToString())];
        NationalityEntry[] nationalities = conditioned
            ?
            [
                Nationality(alphabet, "Ardish", 50, "AEKLMNaeilnorst", Gender.Unmarked),
                Nationality(alphabet, "Belmaran", 30, "EORSTaekmnráéžő", Gender.Masculine, Gender.Feminine),
                Nationality(alphabet, "Corvic", 15, "KaeilorT", Gender.Unmarked),
                Nationality(alphabet, "Dúnic", 5, "LMNOaeorsuåß𐐀𐐨", Gender.Unmarked, Gender.Feminine),
                Nationality(alphabet, "Elari", 0, "ELTaeiklmrt", Gender.Unmarked),
            ]
            : [];
        shape.Symbols = alphabet.Length;
        shape.Conditions = Math.Max(1, nationalities.Sum(nationality => nationality.Genders.Count));
        ModelDefinition model = new()
        {
            Shape = shape,
            Alphabet = alphabet,
            Nationalities = nationalities,
            MaxSymbols = 20,
            MinWeight = minWeight,
            Notes = """{"purpose":"test model with random weights"}""",
        };
        model.Parameters = shape.Cell == RecurrentCell.GatedLinear ? new GatedLinearToyWeights(seed).Parameters(model) : new ToyWeights(seed).Parameters(shape);
        if (shape.Cell == RecurrentCell.GatedLinear)
            CalibrateBlocks(model);
        else
            Calibrate(model);
        return ModelFile.Write(model);
    }

    private static NationalityEntry Nationality(string[] alphabet, string name, uint prior, string symbols, params Gender[] genders)
    {
        int[] numbers = [.. symbols.EnumerateRunes().Select(rune => Array.IndexOf(alphabet, rune.ToString())).Order()];
        return new NationalityEntry(name, prior, genders, numbers);
    }

    /// <summary>Finds, by bisection, the boundary's bias at which names have the wanted mean length.</summary>
    private static void Calibrate(ModelDefinition model)
    {
        int low = -12 << 16;
        int high = 12 << 16;
        while (high - low > 1 << 10)
        {
            int middle = (low + high) / 2;
            model.Parameters.OutputBias[0] = middle;
            if (MeanLength(NameModel.Load(ModelFile.Write(model))) > WantedLength)
                low = middle;
            else
                high = middle;
        }
    }

    // The boundary's biases have 8 bits, and each condition has its own.
    private static void CalibrateBlocks(ModelDefinition model)
    {
        int low = -sbyte.MaxValue;
        int high = sbyte.MaxValue;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            foreach (WeightBlock bias in model.Parameters.GatedLinear!.OutputBias)
                bias.Weights[1] = (sbyte)middle;
            if (MeanLength(NameModel.Load(ModelFile.Write(model))) > WantedLength)
                low = middle;
            else
                high = middle;
        }
    }

    private static double MeanLength(NameModel model)
    {
        NameGenerator names = new(model);
        return Enumerable.Range(0, CalibrationNames).Average(i => Length(names, i));
    }

    // A model whose names hardly end may find none at all.
    private static int Length(NameGenerator names, int index)
    {
        try
        {
            return names.NameAt(index).EnumerateRunes().Count();
        }
        catch (NameShortfallException)
        {
            return names.Model.MaxSymbols;
        }
    }
}

#nullable enable

using System;

namespace Cognomen.Format
{
    /// <summary>The fields of a header with the network's cell and sizes. They differ between the versions of the file format.</summary>
    internal static class ShapeHeader
    {
        private static readonly string[] Version1 = { "cell", "hidden", "symbolEmbedding", "conditionEmbedding", "initialState", "outputCondition" };

        private static readonly string[] Version2 =
        {
            "cell", "hidden", "window", "symbolEmbedding", "projection", "inputSets", "hiddenSets", "contextLength",
        };

        /// <summary>The version of the file format for a cell.</summary>
        public static uint VersionOf(RecurrentCell cell) => cell == RecurrentCell.GatedLinear ? 2u : 1u;

        /// <summary>The required fields.</summary>
        public static string[] Required(uint version) => version == 1 ? Version1 : Version2;

        /// <summary>Reads a field's value, if it is one of the shape's in a version.</summary>
        /// <param name="reader">The reader, before the value.</param>
        /// <param name="field">The field.</param>
        /// <param name="shape">Receives the value.</param>
        /// <param name="version">The version of the file format.</param>
        /// <returns>False if it is another field.</returns>
        public static bool TryRead(HeaderReader reader, string field, ModelShape shape, uint version)
        {
            string name = "header." + field;
            if (field == "endings")
                shape.Endings = (int)reader.Integer(name, 0, ModelShape.LargestEndings);
            else if (field == "weightBits")
                shape.WeightBits = (int)reader.Integer(name, ModelShape.SmallestWeightBits, ModelShape.LargestWeightBits);
            else if (Array.IndexOf(Required(version), field) < 0)
                return false;
            else
                Read(reader, field, name, shape, version);
            return true;
        }

        public static void Write(JsonWriter json, ModelShape shape)
        {
            json.Field("cell", CellWords.Of(shape.Cell)!);
            json.Field("hidden", shape.Hidden);
            if (shape.Cell == RecurrentCell.GatedLinear)
            {
                json.Field("window", shape.Window);
                json.Field("symbolEmbedding", shape.SymbolEmbedding);
                json.Field("projection", shape.Projection);
                json.Field("inputSets", shape.InputSets);
                json.Field("hiddenSets", shape.HiddenSets);
                json.Field("contextLength", shape.ContextLength);
            }
            else
            {
                json.Field("symbolEmbedding", shape.SymbolEmbedding);
                json.Field("conditionEmbedding", shape.ConditionEmbedding);
                json.Field("initialState", shape.InitialState);
                json.Field("outputCondition", shape.OutputCondition);
            }

            if (shape.Endings > 0)
                json.Field("endings", shape.Endings);
            if (shape.WeightBits != ModelShape.LargestWeightBits)
                json.Field("weightBits", shape.WeightBits);
        }

        /// <summary>The values of the required fields in the order of a fingerprint, without the cell.</summary>
        public static int[] Numbers(ModelShape shape) => shape.Cell == RecurrentCell.GatedLinear
            ? new[] { shape.Hidden, shape.Window, shape.SymbolEmbedding, shape.Projection, shape.InputSets, shape.HiddenSets, shape.ContextLength }
            : new[] { shape.Hidden, shape.SymbolEmbedding, shape.ConditionEmbedding, shape.InitialState ? 1 : 0, shape.OutputCondition ? 1 : 0 };

        private static void Read(HeaderReader reader, string field, string name, ModelShape shape, uint version)
        {
            switch (field)
            {
                case "cell":
                    shape.Cell = reader.Choice(name, version == 1 ? CellWords.WithMatrix : CellWords.WithoutMatrix);
                    break;
                case "hidden":
                    shape.Hidden = (int)reader.Integer(name, 1, ModelShape.LargestHidden);
                    break;
                case "symbolEmbedding":
                    shape.SymbolEmbedding = (int)reader.Integer(name, 1, ModelShape.LargestEmbedding);
                    break;
                case "conditionEmbedding":
                    shape.ConditionEmbedding = (int)reader.Integer(name, 0, ModelShape.LargestEmbedding);
                    break;
                case "initialState":
                    shape.InitialState = reader.Boolean(name);
                    break;
                case "outputCondition":
                    shape.OutputCondition = reader.Boolean(name);
                    break;
                case "window":
                    shape.Window = (int)reader.Integer(name, 1, ModelShape.LargestWindow);
                    break;
                case "projection":
                    shape.Projection = (int)reader.Integer(name, 1, ModelShape.LargestProjection);
                    break;
                case "inputSets":
                    shape.InputSets = (int)reader.Integer(name, 1, ModelShape.LargestSets);
                    break;
                case "hiddenSets":
                    shape.HiddenSets = (int)reader.Integer(name, 1, ModelShape.LargestSets);
                    break;
                default:
                    shape.ContextLength = (int)reader.Integer(name, 0, ModelShape.LargestWindow);
                    break;
            }
        }
    }
}

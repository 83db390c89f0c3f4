#nullable enable

using Cognomen.Unity;

namespace Cognomen.Editor
{
    /// <summary>The model of a field: the asset's model, or the bundled one if the field is empty.</summary>
    internal static class ChosenModel
    {
        /// <summary>Null if the asset has no model. Its import has logged the reason.</summary>
        public static NameModel? Load(NameModelAsset? asset)
        {
            try
            {
                return asset != null ? asset.Model : NameModel.Bundled;
            }
            catch (NameModelException)
            {
                return null;
            }
        }
    }
}

#nullable enable

using System;
using UnityEngine;

namespace Cognomen.Unity
{
    /// <summary>A model of surnames as an asset, imported from a <c>.cognomen</c> file. A build needs the asset, not the file.</summary>
    [PreferBinarySerialization]
    public sealed class NameModelAsset : ScriptableObject, ISerializationCallbackReceiver
    {
        [SerializeField, HideInInspector] private byte[] bytes = Array.Empty<byte>();

        [SerializeField, HideInInspector] private byte[] realNames = Array.Empty<byte>();

        [NonSerialized] private NameModel? model;

        /// <summary>The model. It is loaded at its first use and then kept.</summary>
        /// <exception cref="NameModelException">The bytes are no model: the asset was not made by importing one.</exception>
        public NameModel Model => model ??= Load(bytes, realNames);

        /// <summary>The size of the model in a build, in bytes.</summary>
        public int Size => bytes.Length + realNames.Length;

        /// <summary>Makes an asset from the bytes of a <c>.cognomen</c> file, for example a downloaded one.</summary>
        /// <param name="bytes">The model's file.</param>
        /// <param name="realNames">The file of its set of real names (<c>.realnames</c>), for requests that exclude them and for percentiles; null for none.</param>
        /// <exception cref="NameModelException">The bytes are no such files, are damaged, or are of a newer version.</exception>
        public static NameModelAsset FromBytes(byte[] bytes, byte[]? realNames = null)
        {
            realNames ??= Array.Empty<byte>();
            NameModel loaded = Load(bytes, realNames);
            NameModelAsset asset = CreateInstance<NameModelAsset>();
            asset.bytes = bytes;
            asset.realNames = realNames;
            asset.model = loaded;
            return asset;
        }

        private static NameModel Load(byte[] bytes, byte[] realNames)
        {
            NameModel loaded = NameModel.Load(bytes);
            return realNames.Length == 0 ? loaded : loaded.WithRealNames(RealNames.Load(realNames));
        }

        void ISerializationCallbackReceiver.OnBeforeSerialize()
        {
        }

        // A reimport fills the same object with new bytes.
        void ISerializationCallbackReceiver.OnAfterDeserialize() => model = null;
    }
}

#nullable enable

using System;
using UnityEngine;

namespace Cognomen.Unity
{
    /// <summary>
    /// A model of surnames as an asset: what Unity makes of a <c>.cognomen</c> file. Refer to it from a component; the file itself is not
    /// needed in a build.
    /// </summary>
    [PreferBinarySerialization]
    public sealed class NameModelAsset : ScriptableObject, ISerializationCallbackReceiver
    {
        [SerializeField, HideInInspector] private byte[] bytes = Array.Empty<byte>();

        [NonSerialized] private NameModel? model;

        /// <summary>The model, loaded when first asked for and then kept.</summary>
        /// <exception cref="NameModelException">The bytes are no model: the asset was not made by importing one.</exception>
        public NameModel Model => model ??= NameModel.Load(bytes);

        /// <summary>How many bytes the model takes in a build.</summary>
        public int Size => bytes.Length;

        /// <summary>Makes an asset of the bytes of a <c>.cognomen</c> file, for instance of a downloaded one.</summary>
        /// <exception cref="NameModelException">The bytes are no such file, are damaged, or are of a newer version.</exception>
        public static NameModelAsset FromBytes(byte[] bytes)
        {
            NameModel loaded = NameModel.Load(bytes);
            NameModelAsset asset = CreateInstance<NameModelAsset>();
            asset.bytes = bytes;
            asset.model = loaded;
            return asset;
        }

        void ISerializationCallbackReceiver.OnBeforeSerialize()
        {
        }

        // A reimport fills the same object with other bytes.
        void ISerializationCallbackReceiver.OnAfterDeserialize() => model = null;
    }
}

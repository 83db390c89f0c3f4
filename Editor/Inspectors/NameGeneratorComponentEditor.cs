#nullable enable

using System;
using Cognomen.Unity;
using UnityEditor;

namespace Cognomen.Editor
{
    /// <summary>The inspector of <see cref="NameGeneratorComponent"/>.</summary>
    [CustomEditor(typeof(NameGeneratorComponent)), CanEditMultipleObjects]
    internal sealed class NameGeneratorComponentEditor : GeneratorComponentEditor
    {
        private protected override string[] Properties { get; } = { "model", "request", "seed", "newSeedInEveryRun", "generateOnStart", "onName" };

        private protected override string Others => "Other names";

        private protected override Func<string> Draw(long seed, long position)
        {
            var component = (NameGeneratorComponent)target;
            var generator = new NameGenerator(component.Model, seed, position);
            return () => generator.Next(component.Request.Request);
        }
    }
}

#nullable enable

using System;
using Cognomen.Unity;
using UnityEditor;

namespace Cognomen.Editor
{
    /// <summary>The inspector of <see cref="PersonGeneratorComponent"/>.</summary>
    [CustomEditor(typeof(PersonGeneratorComponent)), CanEditMultipleObjects]
    internal sealed class PersonGeneratorComponentEditor : GeneratorComponentEditor
    {
        private protected override string[] Properties { get; } = { "surnames", "givenNames", "request", "seed", "newSeedInEveryRun", "generateOnStart", "onName" };

        private protected override string Others => "Other people";

        private protected override Func<string> Draw(long seed, long position)
        {
            var component = (PersonGeneratorComponent)target;
            var generator = new PersonGenerator(component.Surnames, component.GivenNames, seed, position);
            return () => generator.Next(component.Request.Request).ToString(component.Request.Format);
        }
    }
}

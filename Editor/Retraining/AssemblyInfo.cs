#nullable enable

using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Cognomen.Editor")]
[assembly: InternalsVisibleTo("Cognomen.Unity.Tests")]
[assembly: InternalsVisibleTo("Cognomen.Pictures")]

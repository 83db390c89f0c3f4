using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Cognomen.Tests")]

using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Cognomen.Trainer.Tests")]

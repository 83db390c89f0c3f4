#nullable enable

using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("cognomen-trainer")]
[assembly: InternalsVisibleTo("fake-trainer")]
[assembly: InternalsVisibleTo("Cognomen.Retraining")]
[assembly: InternalsVisibleTo("Cognomen.Editor")]
[assembly: InternalsVisibleTo("Cognomen.Tests")]
[assembly: InternalsVisibleTo("Cognomen.Training.Tests")]
[assembly: InternalsVisibleTo("Cognomen.Trainer.Tests")]
[assembly: InternalsVisibleTo("Cognomen.Unity.Tests")]
[assembly: InternalsVisibleTo("Cognomen.Pictures")]

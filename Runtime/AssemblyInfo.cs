#nullable enable

using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("cognomen-trainer")]
[assembly: InternalsVisibleTo("Cognomen.Benchmarks")]
[assembly: InternalsVisibleTo("Cognomen.Burst")]
[assembly: InternalsVisibleTo("Cognomen.CommandLine")]
[assembly: InternalsVisibleTo("Cognomen.Determinism")]
[assembly: InternalsVisibleTo("Cognomen.Endurance")]
[assembly: InternalsVisibleTo("Cognomen.Housekeeping")]
[assembly: InternalsVisibleTo("Cognomen.Tests")]
[assembly: InternalsVisibleTo("Cognomen.Trainer.Tests")]
[assembly: InternalsVisibleTo("Cognomen.Training")]
[assembly: InternalsVisibleTo("Cognomen.Unity.Tests")]

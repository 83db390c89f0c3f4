using System;
using System.IO;
using Cognomen.Pictures;

// Usage: dotnet run --project Dotnet~/Cognomen.Pictures -- PACKAGE RECORDING MODEL
// RECORDING has the JSON lines of a training, MODEL is its model. Needs chromium on the PATH.
if (args.Length != 3)
    throw new ArgumentException("three arguments: the package's folder, a recorded training, and the model that it made");
string images = Path.Combine(Path.GetFullPath(args[0]), "Documentation~", "images");
Directory.CreateDirectory(images);
foreach (Picture picture in Gallery.All(Path.GetFullPath(args[0]), args[1], args[2]))
{
    picture.Write(images);
    Console.WriteLine($"{picture.Name}.png");
}

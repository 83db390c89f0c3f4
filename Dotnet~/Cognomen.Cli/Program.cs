System.Console.WriteLine("Cognomen");

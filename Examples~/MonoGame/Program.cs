using var game = new Crowd();
game.Run();

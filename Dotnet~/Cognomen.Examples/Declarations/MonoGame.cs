using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using Microsoft.Xna.Framework.Content;
using Microsoft.Xna.Framework.Graphics;

namespace Microsoft.Xna.Framework
{
    public class Game : IDisposable
    {
        public ContentManager Content { get; } = new();

        public GraphicsDevice GraphicsDevice { get; } = new();

        public void Dispose() => GC.SuppressFinalize(this);

        public void Run()
        {
            LoadContent();
            Update(new GameTime());
            Draw(new GameTime());
        }

        protected virtual void LoadContent()
        {
        }

        protected virtual void Update(GameTime gameTime)
        {
        }

        protected virtual void Draw(GameTime gameTime)
        {
        }
    }

    public class GameTime;

    public class GraphicsDeviceManager(Game game)
    {
        public Game Game { get; } = game;
    }

    public readonly record struct Color(byte R, byte G, byte B)
    {
        public static Color Black => new(0, 0, 0);

        public static Color White => new(255, 255, 255);
    }

    public readonly record struct Vector2(float X, float Y);
}

namespace Microsoft.Xna.Framework.Content
{
    public class ContentManager
    {
        public string RootDirectory { get; set; } = "";

        public T Load<T>(string assetName)
            where T : new() => assetName.Length > 0 ? new T() : throw new ArgumentException("no name", nameof(assetName));
    }
}

namespace Microsoft.Xna.Framework.Graphics
{
    public class GraphicsDevice
    {
        public Color Background { get; private set; }

        public void Clear(Color color) => Background = color;
    }

    public class SpriteFont
    {
        // As the example's description of its font has them.
        public ReadOnlyCollection<char> Characters { get; } = new([.. All()]);

        private static IEnumerable<char> All()
        {
            for (char letter = ' '; letter <= 383; letter++)
                yield return letter;
        }
    }

    public class SpriteBatch(GraphicsDevice device)
    {
        public GraphicsDevice GraphicsDevice { get; } = device;

        public void Begin()
        {
        }

        public void DrawString(SpriteFont spriteFont, string text, Vector2 position, Color color)
        {
            ArgumentNullException.ThrowIfNull(spriteFont);
            ArgumentNullException.ThrowIfNull(text);
        }

        public void End()
        {
        }
    }
}

namespace Microsoft.Xna.Framework.Input
{
    public enum Keys
    {
        Space = 32,
    }

    public readonly struct KeyboardState
    {
        public bool IsKeyDown(Keys key) => false;
    }

    public static class Keyboard
    {
        public static KeyboardState GetState() => default;
    }
}

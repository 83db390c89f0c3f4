using Cognomen;
using Microsoft.Xna.Framework;
using Microsoft.Xna.Framework.Graphics;
using Microsoft.Xna.Framework.Input;

/// <summary>A screen of names, in the letters that the font has. Space shows those of the next seed.</summary>
public sealed class Crowd : Game
{
    private const int Rows = 16;
    private const int RowHeight = 28;

    private readonly GraphicsDeviceManager graphics;
    private SpriteBatch batch;
    private SpriteFont font;
    private NameRequest request;
    private KeyboardState before;
    private long seed = 7;

    public Crowd()
    {
        graphics = new GraphicsDeviceManager(this);
        Content.RootDirectory = "Content";
    }

    /// <summary>The names that are drawn.</summary>
    public string[] Names { get; private set; } = new string[Rows];

    protected override void LoadContent()
    {
        batch = new SpriteBatch(GraphicsDevice);
        font = Content.Load<SpriteFont>("Names");
        // A font has the characters that its description lists: names are asked for that have no others.
        request = new NameRequest { Nationality = "Turkish", AllowedCharacters = string.Concat(font.Characters) };
        Fill();
    }

    protected override void Update(GameTime gameTime)
    {
        KeyboardState now = Keyboard.GetState();
        if (now.IsKeyDown(Keys.Space) && !before.IsKeyDown(Keys.Space))
        {
            seed++;
            Fill();
        }

        before = now;
        base.Update(gameTime);
    }

    protected override void Draw(GameTime gameTime)
    {
        GraphicsDevice.Clear(Color.Black);
        batch.Begin();
        for (int i = 0; i < Rows; i++)
            batch.DrawString(font, Names[i], new Vector2(40, 40 + (i * RowHeight)), Color.White);
        batch.End();
        base.Draw(gameTime);
    }

    private void Fill()
    {
        var names = new NameGenerator(NameModel.Bundled, seed);
        for (int i = 0; i < Rows; i++)
            Names[i] = names.Next(request);
    }
}

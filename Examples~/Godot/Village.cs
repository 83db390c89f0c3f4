using Cognomen;
using Godot;

/// <summary>A village whose people have the same names in every run: only the world's seed is saved.</summary>
public partial class Village : VBoxContainer
{
    [Export] public long WorldSeed { get; set; } = 7;

    [Export] public string Nationality { get; set; } = "Polish";

    [Export] public int Villagers { get; set; } = 12;

    public override void _Ready()
    {
        // These three lines are all: a generator, a key of the world's own, a name.
        var people = new PersonGenerator(WorldSeed);
        for (int id = 0; id < Villagers; id++)
            AddChild(new Label { Text = people.PersonFor($"village/{id}", Nationality).ToString() });
    }
}

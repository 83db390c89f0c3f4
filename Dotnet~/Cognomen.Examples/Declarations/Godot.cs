using System;
using System.Collections.Generic;

namespace Godot;

[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ExportAttribute : Attribute;

public class Node
{
    private readonly List<Node> children = [];

    public virtual void _Ready()
    {
    }

    public void AddChild(Node node) => children.Add(node);

    public IReadOnlyList<Node> GetChildren() => children;
}

public class CanvasItem : Node;

public class Control : CanvasItem;

public class Container : Control;

public class BoxContainer : Container;

public class VBoxContainer : BoxContainer;

public class Label : Control
{
    public string Text { get; set; } = "";
}

#nullable enable

using System;

namespace Cognomen.Samples.DeterministicWorld
{
    /// <summary>Somebody who lives in the world. All that can be told of them comes from the world's seed and their number.</summary>
    public sealed class Person
    {
        private readonly double phase;
        private readonly double speed;

        internal Person(int id, string name, string nationality)
        {
            Id = id;
            Name = name;
            Nationality = nationality;
            phase = id * 2.399963;
            speed = 0.1 + id % 7 * 0.02;
        }

        /// <summary>Their number.</summary>
        public int Id { get; }

        /// <summary>Their whole name, in the order of their homeland.</summary>
        public string Name { get; }

        /// <summary>Where their family comes from.</summary>
        public string Nationality { get; }

        /// <summary>Where they are, from the left, 0 to 1.</summary>
        public float X(double time) => (float)(0.45 + 0.42 * Math.Sin(phase + time * speed) * Math.Cos(phase * 0.37));

        /// <summary>Where they are, from the top, 0 to 1.</summary>
        public float Y(double time) => (float)(0.48 + 0.44 * Math.Cos(phase * 1.7 + time * speed * 0.8));
    }
}

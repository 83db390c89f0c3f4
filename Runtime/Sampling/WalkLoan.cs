#nullable enable

namespace Cognomen.Sampling
{
    /// <summary>A plan's walk, rented at its first use. A completely remembered name needs none.</summary>
    internal struct WalkLoan
    {
        private readonly NamePlan plan;
        private bool isRented;
        private BlendedWalk walk;
        private BlendRoom? room;

        public WalkLoan(NamePlan plan)
        {
            this.plan = plan;
            isRented = false;
            walk = default;
            room = null;
            Start = null;
        }

        /// <summary>The start of the last attempt.</summary>
        public NameStart? Start { get; set; }

        /// <summary>The walk.</summary>
        public BlendedWalk Walk
        {
            get
            {
                if (!isRented)
                {
                    walk = plan.RentWalk(out room);
                    if (room != null)
                        room.Steps = 0;
                    isRented = true;
                }

                return walk;
            }
        }

        /// <summary>The steps of a blend's networks; 0 for a single nationality.</summary>
        public readonly long Steps => room?.Steps ?? 0;

        /// <summary>Returns the walk, if there is one.</summary>
        public void Return()
        {
            if (isRented)
                plan.ReturnWalk(walk, room);
        }
    }
}

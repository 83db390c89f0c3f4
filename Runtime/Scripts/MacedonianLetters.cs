#nullable enable

namespace Cognomen.Scripts
{
    /// <summary>Macedonian Cyrillic. The names write ѓ gj, ќ kj, џ dj, ж zh, ч ch and ш sh: Stojanovski is Стојановски.</summary>
    internal static class MacedonianLetters
    {
        public const string Rules = @"
            a=а b=б c=ц ch=ч d=д dj=џ dz=ѕ dzh=џ e=е f=ф g=г gj=ѓ h=х i=и j=ј k=к kj=ќ l=л lj=љ m=м n=н nj=њ o=о p=п q=к r=р s=с sh=ш
            t=т u=у v=в w=в x=кс y=и z=з zh=ж";
    }
}

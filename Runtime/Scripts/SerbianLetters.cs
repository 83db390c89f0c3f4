#nullable enable

namespace Cognomen.Scripts
{
    /// <summary>Serbian Cyrillic from Serbian Latin (gajica): Petrović is Петровић. Every letter has one spelling in both scripts.</summary>
    internal static class SerbianLetters
    {
        public const string Rules = @"
            a=а b=б c=ц č=ч ć=ћ d=д đ=ђ dj=ђ dž=џ e=е f=ф g=г h=х i=и j=ј k=к l=л lj=љ m=м n=н nj=њ o=о p=п r=р s=с š=ш t=т u=у v=в z=з
            ž=ж q=к w=в x=кс y=и";
    }
}

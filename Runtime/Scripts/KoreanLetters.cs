#nullable enable

namespace Cognomen.Scripts
{
    /// <summary>Hangul from the Revised Romanization of 2000 (Min-jun is 민준), and from customary spellings of surnames (Park is 박).</summary>
    internal static class KoreanLetters
    {
        public const string Rules = @"
            a=ㅏ ae=ㅐ ya=ㅑ yae=ㅒ eo=ㅓ e=ㅔ yeo=ㅕ ye=ㅖ o=ㅗ wa=ㅘ wae=ㅙ oe=ㅚ yo=ㅛ u=ㅜ oo=ㅜ woo=ㅜ wo=ㅝ we=ㅞ wi=ㅟ yu=ㅠ yoo=ㅠ you=ㅠ eu=ㅡ ui=ㅢ
            i=ㅣ ee=ㅣ y=ㅣ w=ㅜ
            g=ㄱ kk=ㄲ n=ㄴ d=ㄷ tt=ㄸ r=ㄹ l=ㄹ m=ㅁ b=ㅂ pp=ㅃ s=ㅅ sh=ㅅ ss=ㅆ ng=ㅇ j=ㅈ jj=ㅉ ch=ㅊ k=ㅋ t=ㅌ p=ㅍ h=ㅎ c=ㅋ f=ㅍ q=ㅋ v=ㅂ x=ㄱㅅ z=ㅈ k>$=ㄱ
            p>$=ㅂ t>$=ㅅ";

        public const string SurnameRules = @"
            ^<k>[aeiouyw]=ㄱ k>[bcdfghjklmnpqrstvxz]=ㄱ
            ^ahn$=안 ^an$=안 ^byun$=변 ^chang$=장 ^chi$=지 ^chin$=진 ^cho$=조 ^choi$=최 ^choo$=추 ^chung$=정 ^chun$=천 ^eum$=음 ^hur$=허 ^huh$=허
            ^hyun$=현 ^hyung$=형 ^joo$=주 ^jung$=정 ^jun$=전 ^kee$=기 ^keum$=금 ^koh$=고 ^kyun$=견 ^kyung$=경 ^lee$=이 ^lim$=임 ^myung$=명
            ^namkoong$=남궁 ^noh$=노 ^oh$=오 ^park$=박 ^pak$=박 ^pae$=배 ^paek$=백 ^paik$=백 ^paeng$=팽 ^pyun$=편 ^rhee$=이 ^roh$=노 ^ryoo$=류
            ^sunwoo$=선우 ^seonwoo$=선우 ^seonu$=선우 ^sohn$=손 ^suh$=서 ^suk$=석 ^sul$=설 ^sun$=선 ^sung$=성 ^toh$=도 ^uh$=어 ^um$=엄 ^wie$=위 ^yi$=이
            ^yum$=염 ^yun$=윤 ^bum$=범 ^boo$=부 ^eogeum$=어금";

        public const string GivenNameRules = @"
            k>[bcdfghjklmnpqrstvwxz]=ㄱ";
    }
}

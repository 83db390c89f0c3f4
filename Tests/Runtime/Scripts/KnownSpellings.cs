#nullable enable

using System.Collections.Generic;
using NUnit.Framework;

namespace Cognomen.Tests.Scripts
{
    /// <summary>Names that people have, in Latin letters and in their own script.</summary>
    internal static class KnownSpellings
    {
        private const string SurnameList = @"
            Serbian: Petrović Петровић, Jovanović Јовановић, Đorđević Ђорђевић, Nikolić Николић, Tesla Тесла, Andrić Андрић, Đoković Ђоковић,
                Karadžić Караџић, Kovačević Ковачевић, Njegoš Његош, Ljubičić Љубичић, Vučić Вучић, Živković Живковић, Šešelj Шешељ,
                Milošević Милошевић, Hadžić Хаџић, Crnjanski Црњански, Ćosić Ћосић, Pavlović Павловић, Ostojić Остојић, Žikić Жикић
            Macedonian: Stojanovski Стојановски, Gjorgjiev Ѓорѓиев, Nikolovska Николовска, Kjosev Ќосев, Trajkovski Трајковски, Mitrevska Митревска,
                Bozhinovski Божиновски, Chupovski Чуповски, Misirkov Мисирков, Delchev Делчев, Gligorov Глигоров, Zaev Заев, Gruevski Груевски,
                Pandev Пандев, Koneski Конески, Racin Рацин, Janevski Јаневски, Cvetkovski Цветковски, Hristov Христов, Shopov Шопов,
                Ljubanski Љубански
            Bulgarian: Ivanov Иванов, Ivanova Иванова, Hristov Христов, Borisov Борисов, Zhivkov Живков, Dimitrov Димитров, Georgieva Георгиева,
                Stoichkov Стоичков, Berbatov Бербатов, Vazov Вазов, Botev Ботев, Levski Левски, Yavorov Яворов, Tsvetanov Цветанов, Stanishev Станишев,
                Radev Радев, Petkov Петков, Krastev Кръстев, Parvanov Първанов, Valchev Вълчев, Shterev Щерев, Chervenkov Червенков, Yordanov Йорданов,
                Gyokov Гьоков
            Ukrainian: Shevchenko Шевченко, Kovalchuk Ковальчук, Melnyk Мельник, Bondarenko Бондаренко, Tkachenko Ткаченко,
                Kravchuk Кравчук, Zelenskyi Зеленський, Poroshenko Порошенко, Tymoshenko Тимошенко, Khmelnytskyi Хмельницький, Hrushevskyi Грушевський,
                Kotsiubynskyi Коцюбинський, Lysenko Лисенко, Honchar Гончар, Zghurskyi Згурський, Yushchenko Ющенко, Yanukovych Янукович,
                Zaluzhnyi Залужний, Shcherbytskyi Щербицький, Petliura Петлюра, Skovoroda Сковорода, Zabolotnii Заболотній,
                Moroziuk Морозюк, Kyryliuk Кирилюк, Oliinyk Олійник, Kostenko Костенко, Stus Стус
            Russian: Ivanov Иванов, Ivanova Иванова, Pushkin Пушкин, Tolstoy Толстой, Chekhov Чехов, Solovyov Соловьёв, Vorobyov Воробьёв,
                Shchukin Щукин, Yeltsin Ельцин, Dostoyevsky Достоевский, Mayakovsky Маяковский, Zhukov Жуков, Khrushchev Хрущев,
                Melnikov Мельников, Bolshakov Большаков, Ilyin Ильин, Grigoryev Григорьев, Kuznetsov Кузнецов, Bely Белый, Akhmatova Ахматова,
                Yesenin Есенин, Tsvetayeva Цветаева, Mayorov Майоров, Semyonov Семёнов, Lukyanov Лукьянов, Dyakonov Дьяконов, Volkov Волков,
                Kuzmin Кузьмин, Zaytsev Зайцев, Guskov Гуськов, Popova Попова
            Korean: Kim 김, Lee 이, Park 박, Choi 최, Jung 정, Jeong 정, Kang 강, Cho 조, Yoon 윤, Jang 장, Lim 임, Han 한, Oh 오, Seo 서, Shin 신, Kwon 권,
                Hwang 황, Ahn 안, Song 송, Hong 홍, Yang 양, Ko 고, Moon 문, Bae 배, Baek 백, Heo 허, Namgung 남궁, Hwangbo 황보, Seonu 선우, Noh 노
            Japanese: Sato さとう, Suzuki すずき, Takahashi たかはし, Tanaka たなか, Ito いとう, Watanabe わたなべ, Yamamoto やまもと, Nakamura なかむら,
                Kobayashi こばやし, Kato かとう, Yoshida よしだ, Yamada やまだ, Sasaki ささき, Matsumoto まつもと, Inoue いのうえ, Kimura きむら,
                Hayashi はやし, Saito さいとう, Shimizu しみず, Mori もり, Abe あべ, Hattori はっとり, Endo えんどう, Ota おおた, Mochizuki もちづき,
                Honma ほんま, Kondo こんどう, Iizuka いいづか, Goto ごとう, Okada おかだ";

        private const string GivenNameList = @"
            Serbian: Novak Новак, Ljubica Љубица, Đorđe Ђорђе, Njegoš Његош, Živojin Живојин, Jelena Јелена
            Macedonian: Goce Гоце, Kiril Кирил, Ljupcho Љупчо, Gjorgji Ѓорѓи, Zhivka Живка, Svetlana Светлана
            Bulgarian: Hristo Христо, Boyko Бойко, Maria Мария, Dimitar Димитър, Petar Петър, Aleksandar Александър, Kolyo Кольо, Yana Яна,
                Zhivko Живко, Tsveta Цвета
            Ukrainian: Taras Тарас, Lesia Леся, Volodymyr Володимир, Serhii Сергій, Yuliia Юлія, Oleksii Олексій, Vasyl Василь, Olha Ольга,
                Yevhen Євген, Mykhailo Михайло, Andrii Андрій, Zinaida Зінаїда, Lukian Лук’ян, Sviatoslav Святослав
            Russian: Dmitry Дмитрий, Yury Юрий, Yevgeny Евгений, Olga Ольга, Tatyana Татьяна, Nikolay Николай, Igor Игорь, Fyodor Фёдор,
                Sergey Сергей, Darya Дарья, Natalya Наталья, Ilya Илья, Pavel Павел, Eduard Эдуард, Mikhail Михаил, Yekaterina Екатерина
            Korean: Min-jun 민준, Seo-yeon 서연, Ji-hun 지훈, Na-eun 나은, Ha-neul 하늘, Seong-min 성민, Eun-jeong 은정, Yeong-su 영수, Hye-jin 혜진, Gyu-ri 규리
            Japanese: Hiroshi ひろし, Yoko ようこ, Ichiro いちろう, Kenji けんじ, Shota しょうた, Junichi じゅんいち, Kyoko きょうこ, Taro たろう,
                Masahiro まさひろ, Yuki ゆき, Shiro しろう, Koji こうじ, Haruka はるか, Sakura さくら, Kenzaburo けんざぶろう, Ryo りょう";

        public static IEnumerable<TestCaseData> Surnames() => Read(SurnameList);

        public static IEnumerable<TestCaseData> GivenNames() => Read(GivenNameList);

        private static IEnumerable<TestCaseData> Read(string list)
        {
            string nationality = "";
            foreach (string entry in list.Split(new[] { ',', '\n' }))
            {
                string pair = entry.Trim();
                int colon = pair.IndexOf(':');
                if (colon >= 0)
                    nationality = pair.Substring(0, colon);
                string[] names = pair.Substring(colon + 1).Trim().Split(' ');
                if (names.Length == 2)
                    yield return new TestCaseData(nationality, names[0], names[1]);
            }
        }
    }
}

/** A language of the product. */
export type Lang = 'ky' | 'ru' | 'en';

/** The labels of the road, as they stand on the screen. */
export const WORDS = {
  ky: {
    signIn: 'Кирүү', signInEsi: 'ЕСИ менен кирүү', register: 'Каттоо', registerOrganisation: 'Каттоодон өтүү', save: 'Сактоо', add: 'Кошуу',
    ok: 'ОК', load: 'Маалыматты жүктөө', upload: 'Жүктөө', charter: 'Устав', certificate: 'Каттоо күбөлүгү', bank: 'Банктын реквизиттери',
    licences: 'Менин лицензияларым', apply: 'Арыз тапшыруу', level: 'Билим деңгээли', appendices: 'Тиркемелер', fillIn: 'Толтуруу',
    review: 'Арыз долбоорун карап чыгуу', agree: 'Шарттарга макулмун', sign: 'Арызга кол коюу', sendCode: 'Код жөнөтүү',
    sms: 'СМС аркылуу', email: 'Электрондук почта аркылуу', code: 'СМС же почта аркылуу келген код', confirm: 'Кол коюп, жөнөтүү',
    wrongCode: /Код туура эмес/, receipt: 'Дүмүрчөк', toApplication: 'Арыздын барагына өтүү', ready: 'Баары толтурулган, арыз кол коюуга даяр.',
    organisation: 'Уюм', inn: 'Уюмдун ИННи', registered: 'Уюм катталды.', uploaded: 'Жүктөлдү',
    readOnly: 'Арызды окууга гана болот', mail: /дүмүрчөк|каттоо номери/i, complete: 'Толук',
    esi: { pin: 'ПИН же ИНН', next: 'Далее', password: 'Сырсөз', legal: /^2 - Юридикалык жактын/, sms: 'СМС', send: 'Код жөнөтүү', code: 'Код', confirm: 'Ырастоо' },
  },
  ru: {
    signIn: 'Войти', signInEsi: 'Войти через ЕСИ', register: 'Регистрация', registerOrganisation: 'Зарегистрироваться', save: 'Сохранить', add: 'Добавить',
    ok: 'ОК', load: 'Загрузить данные', upload: 'Загрузить', charter: 'Устав', certificate: 'Свидетельство о регистрации', bank: 'Банковские реквизиты',
    licences: 'Мои лицензии', apply: 'Подать заявление', level: 'Уровень образования', appendices: 'Приложения', fillIn: 'Заполнить',
    review: 'Просмотр проекта заявления', agree: 'Согласен с условиями', sign: 'Подписать заявление', sendCode: 'Отправить код',
    sms: 'По СМС', email: 'По электронной почте', code: 'Код из СМС или письма', confirm: 'Подписать и отправить',
    wrongCode: /Код неверен/, receipt: 'Квитанция', toApplication: 'Перейти к заявлению', ready: 'Всё заполнено, заявление готово к подписанию.',
    organisation: 'Организация', inn: 'ИНН организации', registered: 'Организация зарегистрирована.', uploaded: 'Загружено',
    readOnly: 'Заявление можно только читать', mail: /квитанция|регистрационный номер/i, complete: 'Заполнена',
    esi: { pin: 'ПИН или ИНН', next: 'Далее', password: 'Пароль', legal: /^2 - Электронная подпись юридического/, sms: 'СМС', send: 'Отправить код', code: 'Код', confirm: 'Подтвердить' },
  },
  en: {
    signIn: 'Sign in', signInEsi: 'Sign in with ESI', register: 'Register', registerOrganisation: 'Register', save: 'Save', add: 'Add',
    ok: 'OK', load: 'Load the data', upload: 'Upload', charter: 'Charter', certificate: 'Registration certificate', bank: 'Bank details',
    licences: 'My licences', apply: 'Apply', level: 'Level', appendices: 'Appendices', fillIn: 'Fill in',
    review: 'Review the draft', agree: 'I agree to the terms', sign: 'Sign the application', sendCode: 'Send the code',
    sms: 'By SMS', email: 'By e-mail', code: 'Code from the SMS or e-mail', confirm: 'Sign and send',
    wrongCode: /The code is wrong/, receipt: 'Receipt', toApplication: 'Go to the application', ready: 'Everything is filled in; the application is ready to be signed.',
    organisation: 'Organisation', inn: 'INN of the organisation', registered: 'The organisation is registered.', uploaded: 'Uploaded',
    readOnly: 'The application can only be read', mail: /receipt|registration number/i, complete: 'Complete',
    esi: { pin: 'PIN or INN', next: 'Next', password: 'Password', legal: /^2 - Electronic signature of a legal entity/, sms: 'SMS', send: 'Send code', code: 'Code', confirm: 'Confirm' },
  },
} as const;

/** The labels of a language. */
export type Words = (typeof WORDS)[Lang];

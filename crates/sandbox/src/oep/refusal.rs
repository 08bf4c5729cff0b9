//! What OEP answers when it does not do what was asked: HTTP 400 with `errorCode` and `errorMessage`.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::codes::CodeRefusal;

/// Why OEP refuses. The codes of the real service are not public; these are the sandbox's own.
#[derive(Debug)]
pub enum Refusal {
    /// Bearer or User-Agent is missing or wrong; 401.
    Unauthorized,
    /// The body is not the JSON that was expected.
    BadRequest,
    /// The person has no account as a private person; the guide's words (docs/requirements.md, L1).
    AccountNotRegistered {
        /// Whose.
        pin: String,
    },
    /// The person holds no signature of that organisation.
    NoOrganisationSignature,
    /// The method is none, or not active for the person.
    MethodNotActive,
    /// The code was refused.
    Code(CodeRefusal),
    /// The user token is unknown or has expired.
    TokenExpired,
    /// There is nothing to sign.
    BadHash,
    /// The stand-in itself failed.
    Internal,
}

impl From<CodeRefusal> for Refusal {
    fn from(refusal: CodeRefusal) -> Self {
        Self::Code(refusal)
    }
}

impl From<JsonRejection> for Refusal {
    fn from(_: JsonRejection) -> Self {
        Self::BadRequest
    }
}

impl Refusal {
    /// `errorCode`, `errorMessage`.
    #[must_use]
    pub fn told(&self) -> (&'static str, String) {
        let (code, message) = match self {
            Self::AccountNotRegistered { pin } => {
                return (
                    "ACCOUNT_NOT_REGISTERED",
                    format!("Жеке жактын каттоо эсеби {pin} система боюнча катталган эмес"),
                );
            }
            Self::Unauthorized => ("UNAUTHORIZED", "Система не авторизована"),
            Self::BadRequest => ("BAD_REQUEST", "Неверный запрос"),
            Self::NoOrganisationSignature => (
                "NO_ORGANISATION_SIGNATURE",
                "Электронная подпись юридического лица не найдена",
            ),
            Self::MethodNotActive => ("METHOD_NOT_ACTIVE", "Метод аутентификации не активен"),
            Self::Code(CodeRefusal::NotSent) => ("CODE_NOT_SENT", "Пин-код не был запрошен"),
            Self::Code(CodeRefusal::Wrong { .. }) => ("WRONG_CODE", "Неверный пин-код"),
            Self::Code(CodeRefusal::Replaced { .. }) => ("CODE_REPLACED", "Пин-код заменён новым"),
            Self::Code(CodeRefusal::Expired) => ("CODE_EXPIRED", "Срок действия пин-кода истёк"),
            Self::Code(CodeRefusal::Exhausted) => ("CODES_EXHAUSTED", "Превышено число попыток"),
            Self::TokenExpired => ("TOKEN_EXPIRED", "Токен пользователя недействителен"),
            Self::BadHash => ("BAD_HASH", "Пустой хэш"),
            Self::Internal => ("INTERNAL", "Внутренняя ошибка"),
        };
        (code, message.to_owned())
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (code, message) = self.told();
        let mut body = json!({ "errorCode": code, "errorMessage": message });
        if matches!(self, Self::AccountNotRegistered { .. } | Self::NoOrganisationSignature) {
            body["isActive"] = json!(false);
            body["inactiveReason"] = json!(message);
        }
        let status = match self {
            Self::Unauthorized => StatusCode::UNAUTHORIZED,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::BAD_REQUEST,
        };
        (status, Json(body)).into_response()
    }
}

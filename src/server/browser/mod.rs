//! What a browser says with its request, and what an answer has it keep: cookies, the page from which a request came and that page's
//! reader, and with the session the facts of the request. The web server, the door and the commands know it; it knows none of them.

pub mod cookies;
pub mod facts;
pub mod origin;
pub mod reader;
pub mod signed_in;

package p

import (
	"time"

	"example.com/shop/evidence/cases/pkg/im"
)

// SendLog 发送记录
type SendLog struct {
	ID        int64 `gorm:"primaryKey"`
	UserID    int64
	ErrNum    int
	Fee       int64
	CreatedAt time.Time
}

type DB struct{}

func (d *DB) Create(v any) error              { return nil }
func (d *DB) Where(q string, args ...any) *DB { return d }
func (d *DB) Find(v any, conds ...any) error  { return nil }

func save(db *DB, uid int64, err error) error {
	return db.Create(&SendLog{UserID: uid, ErrNum: im.CodeOf(err), Fee: 899000})
}

func load(db *DB) (n int) {
	var logs []SendLog
	_ = db.Where("user_id = ?", 800003).Find(&logs)
	for _, l := range logs {
		if l.ErrNum == 899001 || l.UserID == 800003 || l.Fee == 899000 { // want "magic .*"
			n++
		}
	}
	return n
}
